import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** How long a server may be silent before it is given up, in ms. */
const patience = 60_000

/**
 * @typedef {object} Key What became of one change of a document; times in ms of `performance.now()`, taken before the client reads the JSON.
 * @property {number} sent
 * @property {number} [published] when the findings of that version came
 * @property {number} [answered] when a request sent right behind the change was answered
 */

/**
 * Starts a server and plays the editor to it.
 *
 * @param {import('./servers.mjs').Server} server
 */
export function startEditor(server) {
  const started = performance.now()
  const child =
    server.transport === 'ipc'
      ? fork(server.file, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] })
      : spawn(process.execPath, [server.file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const write =
    server.transport === 'ipc' ? message => child.send(message) : message => child.stdin.write(frame(message))
  if (server.transport === 'ipc') child.on('message', message => receive(message, performance.now()))
  else
    child.stdout.on(
      'data',
      unframe((body, at) => receive(JSON.parse(body), at)),
    )
  child.on('error', () => {})

  /** @type {Map<number, (at: number) => void>} */
  const answers = new Map()
  /** @type {Map<string, { version: number, keys: Map<number, Key>, heard?: () => void }>} */
  const documents = new Map()
  let lastId = 0
  let complaint = ''

  return { server, started, initialize, open, change, close, memory, stop }

  /** @returns {Promise<number>} ms from the start of the process to the answer */
  async function initialize(folder) {
    const workspaceFolders = [{ uri: folder, name: 'bench' }]
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } }
    const answered = await request('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders,
      capabilities,
    })
    notify('initialized', {})
    return answered - started
  }

  function open(uri, text) {
    documents.set(uri, { version: 1, keys: new Map() })
    return handled(uri, () =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'decline-draft', version: 1, text } }),
    )
  }

  /** Sends one keystroke and waits until the server is done with it. */
  function change(uri, edit) {
    const version = ++documents.get(uri).version
    return handled(uri, () =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [edit] }),
    )
  }

  function close(uri) {
    documents.delete(uri)
    notify('textDocument/didClose', { textDocument: { uri } })
  }

  /** Resident memory of the process in MB; undefined where the system does not tell. */
  function memory() {
    try {
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
    } catch {
      return undefined
    }
  }

  async function stop() {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    const force = setTimeout(() => child.kill('SIGKILL'), 1000)
    request('shutdown', null).then(
      () => notify('exit'),
      () => {},
    )
    await gone
    clearTimeout(force)
  }

  /**
   * A request goes out right behind every change, to all servers alike: a server that works through its messages in order and publishes
   * only findings that differ has answered when it is done. The range asked about holds no findings, so that the answer is empty.
   *
   * @returns {Promise<Key>} findings that come even later are entered into it
   */
  async function handled(uri, send) {
    const document = documents.get(uri)
    /** @type {Key} */
    const key = { sent: performance.now() }
    document.keys.set(document.version, key)
    send()
    const start = { line: 0, character: 0 }
    key.answered = await request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    })
    if (server.publishes === 'always' && key.published === undefined) {
      await inTime(resolve => {
        document.heard = resolve
      })
    }
    return key
  }

  /** @returns {Promise<number>} when it was answered */
  function request(method, params) {
    const id = ++lastId
    const answer = inTime(resolve => answers.set(id, resolve))
    write({ jsonrpc: '2.0', id, method, params })
    return answer
  }

  function notify(method, params) {
    write({ jsonrpc: '2.0', method, params })
  }

  function receive(message, at) {
    if (message.method === 'textDocument/publishDiagnostics') published(message.params, at)
    else if (message.method === 'window/logMessage' && message.params.type === 1)
      complaint = `: ${message.params.message.split('\n', 1)[0]}`
    else if (message.method && message.id !== undefined)
      write({ jsonrpc: '2.0', id: message.id, result: message.params?.items?.map(() => null) ?? null })
    else if (!message.method) answers.get(message.id)?.(at)
  }

  function published({ uri, version }, at) {
    const document = documents.get(uri)
    const key = document?.keys.get(version ?? document.version)
    if (!key) return
    key.published ??= at
    if ((version ?? document.version) === document.version) document.heard?.()
  }

  /** Rejects when the server dies or falls silent. */
  function inTime(wait) {
    return new Promise((resolve, reject) => {
      const fail = () => settle(reject, new Error(`fell silent${complaint}`))
      const timer = setTimeout(fail, patience)
      child.once('exit', fail)
      wait(value => settle(resolve, value))
      function settle(end, value) {
        clearTimeout(timer)
        child.off('exit', fail)
        end(value)
      }
    })
  }
}

function frame(message) {
  const body = JSON.stringify(message)
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** Takes a stream's chunks and hands on each message's body with the time it was complete. */
function unframe(take) {
  /** @type {Buffer[]} */
  let chunks = []
  let length = 0
  let needed = 0
  return chunk => {
    const at = performance.now()
    chunks.push(chunk)
    length += chunk.length
    while (length > needed) {
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
      const head = bytes.indexOf('\r\n\r\n')
      const size = head < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(bytes.toString('latin1', 0, head))?.[1])
      const end = head + 4 + size
      if (head < 0 || length < end) {
        chunks = [bytes]
        needed = head < 0 ? length : end - 1
        return
      }
      take(bytes.toString('utf8', head + 4, end), at)
      chunks = [bytes.subarray(end)]
      length -= end
      needed = 0
    }
  }
}
