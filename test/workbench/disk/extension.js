const vscode = require('vscode')

/** Mounts the served folder: every request of the workbench becomes a call to `local-folder.mjs`. */
exports.activate = (/** @type {import('vscode').ExtensionContext} */ context) => {
  const changes = new vscode.EventEmitter()
  const call = calls(context.extensionUri.with({ path: '/files/' }))

  /** @type {import('vscode').FileSystemProvider} */
  const disk = {
    onDidChangeFile: changes.event,
    // The server tells of the whole folder anyway.
    watch: () => new vscode.Disposable(() => {}),
    stat: async uri => (await call('stat', uri)).json(),
    readDirectory: async uri => (await call('list', uri)).json(),
    readFile: async uri => new Uint8Array(await (await call('read', uri)).arrayBuffer()),
    writeFile: async (uri, content, options) => void (await call('write', uri, options, content)),
    createDirectory: async uri => void (await call('make', uri)),
    delete: async (uri, options) => void (await call('delete', uri, options)),
    rename: async (uri, to, options) => void (await call('rename', uri, { ...options, to: to.path })),
  }

  context.subscriptions.push(
    changes,
    vscode.workspace.registerFileSystemProvider('disk', disk, { isCaseSensitive: true }),
    // Proposed API, allowed by the page: without it Ctrl+P and `findFiles` see nothing.
    vscode.workspace.registerFileSearchProvider('disk', { provideFileSearchResults: (_, { folder }) => files(folder) }),
  )
  // It ends with the server, and then nothing else works here either.
  watch().catch(() => {})

  /** @param {import('vscode').Uri} folder @returns {Promise<import('vscode').Uri[]>} */
  async function files(folder) {
    const found = (await disk.readDirectory(folder)).filter(([name]) => name !== 'node_modules' && name !== '.git')
    const nested = found.map(([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name)
      return type === vscode.FileType.Directory ? files(uri) : [uri]
    })
    return (await Promise.all(nested)).flat()
  }

  async function watch() {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri
    if (!root) return
    const body = (await call('watch', root)).body.pipeThrough(new TextDecoderStream())
    let rest = ''
    for await (const text of body) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      changes.fire(lines.map(change))
    }
  }
}

/** @param {string} line */
function change(line) {
  const { path, type } = JSON.parse(line)
  return { uri: vscode.Uri.from({ scheme: 'disk', path }), type: vscode.FileChangeType[type] }
}

const errors = {
  ENOENT: vscode.FileSystemError.FileNotFound,
  EEXIST: vscode.FileSystemError.FileExists,
  ENOTDIR: vscode.FileSystemError.FileNotADirectory,
  EISDIR: vscode.FileSystemError.FileIsADirectory,
  EACCES: vscode.FileSystemError.NoPermissions,
}

/** @param {import('vscode').Uri} server */
function calls(server) {
  /** Options that are true or text are sent, false ones left out. Every call is a POST, so that it carries its origin. */
  return async (operation, uri, options = {}, body) => {
    const asked = new URLSearchParams({ path: uri.path })
    for (const [name, value] of Object.entries(options)) if (value) asked.set(name, `${value}`)
    const response = await fetch(`${server.toString(true)}${operation}?${asked}`, { method: 'POST', body })
    if (response.ok) return response
    const code = await response.text()
    throw (errors[code] ?? vscode.FileSystemError.Unavailable)(uri)
  }
}
