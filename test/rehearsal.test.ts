import { expect, test } from 'vitest'
import { readDraft } from '../server/core/draft.ts'
import { rehearse, type ScriptLine } from '../server/core/rehearsal.ts'
import { anyone } from '../server/core/writer.ts'

const script = `---
decline: phone
from: Jo Reyes
---

Hello, Ms. Smith. This is Jo Reyes. *(smile)* Do you have a moment?

*(wait for the answer)*

## If they ask why

Ms. Smith: May I ask why?
Jo: I have decided to explore my options.

[pause]

Goodbye.

> Quoted and never said.
`

test('sentences, directions and the other side stand in order, under their headings', () => {
  const { parts } = rehearse(readDraft(script))
  expect(parts.map(({ title, lines }) => [title, ...lines.map(said)])).toEqual([
    [
      '',
      'spoken: Hello, Ms. Smith.',
      'spoken: This is Jo Reyes.',
      'direction: smile',
      'spoken: Do you have a moment?',
      'direction: wait for the answer',
    ],
    [
      'If they ask why',
      'other: Ms. Smith: May I ask why?',
      'spoken: I have decided to explore my options.',
      'direction: pause',
      'spoken: Goodbye.',
    ],
  ])
})

test('only what is spoken takes time, at the pace of the writer', () => {
  const { words, seconds, parts, limitSeconds } = rehearse(readDraft(script, { ...anyone, wordsPerMinute: 60 }), 60)
  expect({ words, seconds, limitSeconds }).toEqual({ words: 20, seconds: 20, limitSeconds: 60 })
  expect(parts.map(part => part.seconds)).toEqual([12, 8])
  expect(parts[0]?.lines[0]).toEqual({ kind: 'spoken', text: 'Hello, Ms. Smith.', words: 3, seconds: 3 })
})

test('parts that end after the limit say so', () => {
  const slow = readDraft(script, { ...anyone, wordsPerMinute: 60 })
  expect(rehearse(slow, 15).parts.map(({ over }) => over)).toEqual([undefined, true])
  expect(rehearse(slow, 20).parts.map(({ over }) => over)).toEqual([undefined, undefined])
})

test('an email can be read aloud as well', () => {
  const { parts } = rehearse(readDraft('Subject: No\n\nDear Jo,\n\nI must decline.\n\nBest,\nMary Ann\n'))
  expect(parts.flatMap(({ lines }) => lines.map(said))).toEqual([
    'spoken: Dear Jo,',
    'spoken: I must decline.',
    'spoken: Best,',
  ])
})

test('an empty draft has no parts', () => {
  expect(rehearse(readDraft('')).parts).toEqual([])
})

function said({ kind, text }: ScriptLine): string {
  return `${kind}: ${text}`
}
