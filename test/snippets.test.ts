import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Act, acts, hear } from '../server/core/acts.ts'
import { expandSnippet } from '../server/core/snippet.ts'
import { findings } from './marks.ts'

interface Snippet {
  readonly prefix: string | readonly string[]
  readonly description: string
  readonly body: string | readonly string[]
}

const read = (medium: string) =>
  Object.entries(
    JSON.parse(readFileSync(new URL(`../snippets/${medium}.json`, import.meta.url), 'utf8')) as Record<string, Snippet>,
  )
const bodyOf = ({ body }: Snippet) => (typeof body === 'string' ? body : body.join('\n'))
const prefixesOf = ({ prefix }: Snippet) => [prefix].flat()

const wholes = ['email', 'phone', 'voicemail'].flatMap(read)
const parts = read('parts')

test.each(wholes)('%s, left as proposed, is clean under every rule', (_, snippet) => {
  const text = expandSnippet(bodyOf(snippet))
  expect(findings(text).map(({ rule, at }) => `${rule.id}: ${text.slice(at.start, at.end)}`)).toEqual([])
})

/** The act that each part is there for. */
const purposes: Readonly<Record<string, Act>> = {
  greeting: 'greeting',
  introduction: 'introduction',
  'introduction-phone': 'introduction',
  moment: 'availability-check',
  thanks: 'appreciation',
  decline: 'decline',
  keep: 'keep-on-file',
  'sign-off': 'sign-off',
}

test.each(Object.entries(purposes))('the part "%s" is heard as %s', (prefix, act) => {
  const part = parts.find(([, snippet]) => prefixesOf(snippet).includes(prefix))
  expect(part, `no part has the prefix "${prefix}"`).toBeDefined()
  const text = expandSnippet(bodyOf((part as (typeof parts)[number])[1])).trim()
  const heard = text.split('\n').flatMap(line => acts.filter((_, place) => (hear(line)[place] ?? 0) > 0))
  expect(heard).toContain(act)
})

test('no two snippets share a prefix', () => {
  const prefixes = [...wholes, ...parts].flatMap(([, snippet]) => prefixesOf(snippet))
  expect(prefixes).toEqual([...new Set(prefixes)])
})
