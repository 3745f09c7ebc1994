/**
 * Measures the built server against an empty one and against other linters, side by side in one run.
 *
 *     npm run bench -- [--quick] [--peers] [--only NAME]…
 *
 * --quick  fewer rounds, within two minutes
 * --peers  installs write-good, harper.js, unified-language-server and textlint for the bench alone, and measures them too
 * --only   one of starts, keys, stages, bundles; or the name of a server, which is then measured beside the floors
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { measureStarts, measureTyping } from './keystrokes.mjs'
import { writeLetter } from './letters.mjs'
import { bundleTable, serverTable, stageTable } from './report.mjs'
import { bundle, cache, prepareServers } from './servers.mjs'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
})
const plan = options.quick
  ? {
      starts: 8,
      passes: 1,
      letters: [
        { words: 150, paced: 30, warm: 8 },
        { words: 1500, paced: 14, warm: 2 },
        { words: 60_000, paced: 6, warm: 1 },
      ],
      stages: [
        [150, 60],
        [1500, 20],
        [15_000, 4],
        [60_000, 2],
      ],
    }
  : {
      starts: 30,
      passes: 3,
      letters: [
        { words: 150, paced: 100, warm: 8 },
        { words: 1500, paced: 38, warm: 4 },
        { words: 60_000, paced: 14, warm: 2 },
      ],
      stages: [
        [150, 200],
        [1500, 60],
        [15_000, 15],
        [60_000, 8],
      ],
    }

const parts = ['starts', 'keys', 'stages', 'bundles']
const all = await prepareServers(options)
const unknown = options.only.filter(name => !parts.includes(name) && !all.some(server => server.name === name))
if (unknown.length > 0)
  throw new Error(
    `Nothing is called ${unknown.join(', ')}. Known: ${[...parts, ...all.map(({ name }) => name)].join(', ')}.`,
  )
const chosen = all.filter(({ name }) => options.only.includes(name))
const servers = chosen.length > 0 ? all.filter(server => server.name === server.floor || chosen.includes(server)) : all
const wants = part => parts.every(other => !options.only.includes(other)) || options.only.includes(part)

console.log(
  `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}${options.quick ? ', quick' : ''}\n`,
)
if (wants('starts') || wants('keys')) {
  const starts = wants('starts') ? await measureStarts(servers, plan.starts) : undefined
  const typing = new Map()
  for (let pass = 0; wants('keys') && pass < plan.passes; pass++)
    await measureTyping(servers, plan.letters, typing, pass)
  console.log(`${serverTable(servers, starts, typing)}\n`)
  if (options.peers)
    console.log('vscode-textlint’s server cannot be had from npm: textlint in a bare server stands in for it.\n')
}
if (wants('stages')) console.log(`${stageTable(await measureStages())}\n`)
if (wants('bundles')) console.log(bundleTable(measureBundles()))

const load = loadavg()[0]
if (load > cpus().length)
  console.log(`\nThe machine was busy with other things (load ${load.toFixed(1)}): p95, p99 and starts say little.`)

async function measureStages() {
  const file = await bundle('stages.ts', `${cache}/stages.js`)
  const orders = plan.stages.map(([words, rounds]) => ({ words, rounds, text: writeLetter(words) }))
  return JSON.parse(
    execFileSync(process.execPath, [file], { input: JSON.stringify(orders), maxBuffer: 2 ** 26 }).toString(),
  )
}

function measureBundles() {
  const bundles = [
    { file: 'dist/server/node.js', aim: '≤ 450' },
    { file: 'dist/server/browser.js', aim: '≤ 450' },
    { file: 'dist/client/node.js', aim: '≤ 400' },
    { file: 'dist/client/browser.js', aim: '≤ 400' },
    { file: servers[0].file },
  ]
  return bundles.map(known => {
    const code = readFileSync(known.file)
    return { ...known, minified: code.length, gzipped: gzipSync(code, { level: 9 }).length }
  })
}
