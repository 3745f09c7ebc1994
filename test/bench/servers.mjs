import { execSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** What the bench builds and installs; git ignores it. */
export const cache = '.cache/bench'
const peerFolder = `${cache}/peers`

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string} file
 * @property {'stdio' | 'ipc'} transport
 * @property {'always' | 'changes'} publishes whether findings come for each version or only where they differ
 * @property {string} floor the name of the server it is compared with
 */

/** Packages of other linters, never among the project's own. vscode-textlint's server is on no registry: textlint stands in for it. */
const peerPackages = {
  'write-good': '1.0.8',
  'harper.js': '2.10.0',
  'unified-language-server': '4.1.0',
  remark: '15.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  textlint: '15.8.0',
  'textlint-rule-write-good': '2.0.0',
}

/** @returns {Promise<Server[]>} the floors first */
export async function prepareServers({ peers }) {
  const floor = await bundle('servers/floor.ts', `${cache}/floor.js`)
  const product = 'dist/server/node.js'
  const servers = [
    { name: 'floor', file: floor, transport: 'stdio', publishes: 'always', floor: 'floor' },
    { name: 'floor, ipc', file: floor, transport: 'ipc', publishes: 'always', floor: 'floor, ipc' },
    { name: 'Kind Regrets', file: product, transport: 'stdio', publishes: 'changes', floor: 'floor' },
    { name: 'Kind Regrets, ipc', file: product, transport: 'ipc', publishes: 'changes', floor: 'floor, ipc' },
    peer('floor + remark-parse', await bundle('servers/remark-parse.ts', `${cache}/remark-parse.js`)),
  ]
  return peers ? [...servers, ...(await preparePeers())] : servers
}

/** Bundles a file of the bench for Node the way build.mjs bundles the product's server. */
export async function bundle(entry, outfile, options = {}) {
  await build({
    entryPoints: [`test/bench/${entry}`],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    conditions: ['node'],
    logLevel: 'warning',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
  })
  return outfile
}

async function preparePeers() {
  installPeers()
  // The library of the protocol is bundled, as the product's is; the linters stay as they were published: some load files of their own.
  const options = {
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    external: [...Object.keys(peerPackages), '@textlint/*', 'harper.js/*'],
  }
  const wrapped = async (name, entry) =>
    peer(name, await bundle(`servers/${entry}.mjs`, `${peerFolder}/${entry}.mjs`, options))
  return [
    await wrapped('write-good', 'write-good'),
    await wrapped('unified-language-server', 'unified'),
    await wrapped('textlint + write-good', 'textlint'),
    await wrapped('harper.js', 'harper'),
  ]
}

function installPeers() {
  const wanted = `${JSON.stringify({ private: true, dependencies: peerPackages }, null, 2)}\n`
  const file = `${peerFolder}/package.json`
  if (existsSync(`${peerFolder}/node_modules/.package-lock.json`) && readFileSync(file, 'utf8') === wanted) return
  mkdirSync(peerFolder, { recursive: true })
  writeFileSync(file, wanted)
  execSync('npm install --no-audit --no-fund --no-package-lock --loglevel=error', {
    cwd: peerFolder,
    stdio: ['ignore', 2, 'inherit'],
  })
}

/** @returns {Server} */
function peer(name, file) {
  return { name, file, transport: 'stdio', publishes: 'always', floor: 'floor' }
}
