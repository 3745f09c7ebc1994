import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readDraft } from '../server/core/draft.ts'
import { lint } from '../server/core/lint.ts'
import { rules } from '../server/rules/rules.ts'

const folder = fileURLToPath(new URL('letters/', import.meta.url))

/**
 * A letter with what is read in it: before each sentence its acts between ⟦ and ⟧, round what is flagged « and » with the rule's name.
 * A letter holds its own expectation; `npx vitest run test/letters.test.ts -u` writes it anew, to be read before it is committed.
 */
function annotate(text: string): string {
  const draft = readDraft(text)
  const marks = [
    ...[...draft.sentences, ...draft.signature].map(({ start, acts }) => ({
      at: start,
      sign: `⟦${[...acts].join(', ')}⟧`,
    })),
    ...lint(draft, rules).flatMap(({ at, rule }) => [
      { at: at.start, sign: '«' },
      { at: at.end, sign: `»(${rule.id})` },
    ]),
  ]
  const order = (sign: string) => (sign.startsWith('»') ? 0 : sign === '«' ? 2 : 1)
  return marks
    .sort((a, b) => b.at - a.at || order(b.sign) - order(a.sign))
    .reduce((marked, { at, sign }) => marked.slice(0, at) + sign + marked.slice(at), text)
}

test.each(readdirSync(folder))('%s is read as it says', async name => {
  const annotated = readFileSync(`${folder}${name}`, 'utf8')
  const text = annotated.replace(/⟦[^⟧]*⟧|«|»\([a-z-]+\)/g, '')
  await expect(annotate(text)).toMatchFileSnapshot(`${folder}${name}`)
})
