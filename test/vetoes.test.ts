import { expect, test } from 'vitest'
import { readWords } from '../server/core/words.ts'
import { vetoes } from '../server/lexicon/vetoes.ts'

const normalised = (sentence: string) =>
  readWords(sentence)
    .map(word => word.text)
    .join(' ')

test.each(vetoes.flatMap(veto => veto.vetoes.map(sentence => [veto.act, sentence, veto.pattern] as const)))(
  'takes back %s: %s',
  (_, sentence, pattern) => expect(normalised(sentence)).toMatch(pattern),
)

test.each(vetoes.flatMap(veto => veto.leaves.map(sentence => [veto.act, sentence, veto.pattern] as const)))(
  'leaves %s: %s',
  (_, sentence, pattern) => expect(normalised(sentence)).not.toMatch(pattern),
)
