import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { characterEntities } from 'character-entities'
import { build, type Plugin } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { fewOf } from '../server/bundle/lean.mjs'
import { packWeights } from '../server/bundle/pack-weights.mjs'
import { protocolModules, toModule } from '../server/bundle/protocol-modules.mjs'
import { unpackWeights } from '../server/bundle/unpack-weights.mjs'
import lexicon from '../server/lexicon/weights.json' with { type: 'json' }

const require = createRequire(import.meta.url)

test('the lexicon that is packed for the bundle is the one in the sources', () => {
  expect(unpackWeights(packWeights(lexicon.features))).toEqual(lexicon.features)
})

test('the entities of the bundle are those that letters use', () => {
  expect(Object.keys(fewOf(characterEntities)).length).toBe(253)
  expect(fewOf(characterEntities)).toMatchObject({ nbsp: '\u00A0', hellip: '…', rsquo: '’', apos: "'" })
})

describe('the protocol’s libraries, read as ES modules', () => {
  const libraries = [
    'vscode-jsonrpc',
    'vscode-languageclient',
    'vscode-languageserver',
    'vscode-languageserver-protocol',
    'vscode-languageserver-types',
  ]
  const files = libraries.flatMap(library =>
    readdirSync(`node_modules/${library}/lib`, { recursive: true, encoding: 'utf8' })
      .filter(file => /^(?:common|node|browser|esm)\b.*\.js$/.test(file))
      .map(file => `node_modules/${library}/lib/${file}`),
  )

  test('hold nothing of CommonJS any more', () => {
    const left = files.flatMap(file => {
      const code = toModule(readFileSync(file, 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      return code.match(/.*(?:\bexports\b|\brequire\(|\b__\w+\().*/g)?.map(line => `${file}: ${line}`) ?? []
    })
    expect(files.length).toBeGreaterThan(100)
    expect(left).toEqual([])
  })

  test.each([
    ['vscode-jsonrpc/node', []],
    ['vscode-languageserver-protocol/node', ['createMessageConnection']],
    ['vscode-languageserver/node', ['createMessageConnection', 'createProtocolConnection']],
  ])('%s offers what it did, but for what it offered twice: %j', async (entry, twice) => {
    const offered = async (plugins: Plugin[]) => {
      const { outputFiles } = await build({
        stdin: { contents: `module.exports = require('${entry}')`, resolveDir: '.' },
        ...{ bundle: true, write: false, platform: 'node', mainFields: ['module', 'main'], plugins },
      })
      const module = { exports: {} as Record<string, unknown> }
      new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require)
      return Object.entries(module.exports)
        .filter(([name]) => name !== 'default' && !twice.includes(name))
        .map(([name, value]) => [name, typeof value, ...namesIn(value)])
        .sort()
    }
    expect(await offered([protocolModules])).toEqual(await offered([]))
  })
})

/** What a namespace or class holds. */
function namesIn(value: unknown): string[] {
  return value === null || !['object', 'function'].includes(typeof value) ? [] : Object.keys(value as object).sort()
}
