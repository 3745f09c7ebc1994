import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Expression, parseSync, Visitor } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { rules } from '../server/rules/rules.ts'
import { ruleWords } from './settings-schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const languages = ['de']
const said = new Set([...wordsInSources(), ...wordsOfRules()])
const englishBundle = 'client/l10n/bundle.l10n.json'
const english = bundle(englishBundle)
const manifest = bundle('package.nls.json')

test('every string that is shown stands in the English bundle, and nothing else', async () => {
  const whole = Object.fromEntries([...said].map(text => [text, text]))
  await expect(`${JSON.stringify(whole, undefined, 2)}\n`).toMatchFileSnapshot(`../${englishBundle}`)
})

test.each([
  ['package.nls.json', (text: string) => text],
  ['package.nls.de.json', (text: string) => bundle('client/l10n/bundle.l10n.de.json')[text] ?? text],
])('the settings in %s speak the words of the rules; vitest -u writes them', async (path, translate) => {
  const written = { ...withoutRules(bundle(path)), ...ruleWords(rules, translate) }
  await expect(`${JSON.stringify(written, undefined, 2)}\n`).toMatchFileSnapshot(`../${path}`)
})

test('every key of the manifest has its words, and nothing else has', () => {
  const used = new Set(Array.from(read('package.json').matchAll(/"%([\w.-]+)%"/g), ([, key = '']) => key))
  expect([...used].sort()).toEqual(Object.keys(manifest).sort())
})

describe.each(languages)('in %s', language => {
  test.each([
    ['strings', english, bundle(`client/l10n/bundle.l10n.${language}.json`)],
    ['manifest', manifest, bundle(`package.nls.${language}.json`)],
  ])('%s are complete, and keep placeholders and links', (_, original, translated) => {
    expect(Object.keys(original).filter(key => !translated[key]?.trim())).toEqual([])
    expect(Object.keys(translated).filter(key => !(key in original))).toEqual([])
    for (const [key, text] of Object.entries(original)) {
      expect([key, fixedParts(translated[key] ?? '')]).toEqual([key, fixedParts(text)])
    }
  })
})

/** What a translation may move but not lose: `{0}`, `(command:…)`, `code`. */
function fixedParts(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d\}|\(command:[^)]+\)|`[^`]+`/g))].sort()
}

/** The literals that are given to `t`. */
function* wordsInSources(): Generator<string> {
  for (const folder of ['client', 'server']) {
    const files = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter(name => name.endsWith('.ts'))) {
      yield* wordsIn(`${folder}/${file}`)
    }
  }
}

function wordsIn(file: string): readonly string[] {
  const found: string[] = []
  const { program } = parseSync(file, read(file))
  new Visitor({
    CallExpression({ callee, arguments: [text] }) {
      const name = callee.type === 'MemberExpression' ? callee.property : callee
      if (name.type !== 'Identifier' || name.name !== 't' || !text) return
      if (text.type === 'SpreadElement') throw new Error(`${file}: t(…) takes its text first`)
      found.push(...literals(text))
    },
  }).visit(program)
  return found
}

/** The texts an expression can be; what is computed is known only where it comes from. */
function literals(text: Expression): readonly string[] {
  if (text.type === 'Literal' && typeof text.value === 'string') return [text.value]
  if (text.type === 'TemplateLiteral' && text.expressions.length === 0) return [text.quasis[0]?.value.cooked ?? '']
  if (text.type === 'ConditionalExpression') return [...literals(text.consequent), ...literals(text.alternate)]
  return []
}

function wordsOfRules(): readonly string[] {
  return rules.flatMap(({ title, why, options = {} }) => [
    title,
    why,
    ...Object.values(options).map(option => option.description),
  ])
}

function withoutRules(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith('rule.')))
}

function bundle(path: string): Readonly<Record<string, string>> {
  return JSON.parse(read(path))
}

function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}
