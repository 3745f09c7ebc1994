import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { characterEntities } from 'character-entities'
import { build, type Plugin } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { fewOf, withoutExamples } from '../server/bundle/lean.mjs'
import { protocolModules, toModule } from '../server/bundle/protocol-modules.mjs'

const require = createRequire(import.meta.url)

test('the entities of the bundle are those that letters use', () => {
  expect(Object.keys(fewOf(characterEntities)).length).toBe(253)
  expect(fewOf(characterEntities)).toMatchObject({ nbsp: '\u00A0', hellip: '…', rsquo: '’', apos: "'" })
})

test('rules are bundled without their examples, and with all else', () => {
  const files = readdirSync('server/rules').filter(file => file !== 'rules.ts')
  expect(files.length).toBe(20)
  for (const file of files) {
    const code = readFileSync(`server/rules/${file}`, 'utf8')
    const [before = '', examples = '', behind = ''] = code.split(/^ {2}examples: (\{[\s\S]*?^ {2}\}),$/m)
    expect(examples, file).toMatch(/^ {4}flags: \[$[\s\S]*^ {4}passes: \[/m)
    expect(withoutExamples(code), file).toBe(`${before}  examples: { flags: [], passes: [] },${behind}`)
  }
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
