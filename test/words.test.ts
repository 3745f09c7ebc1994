import { describe, expect, test } from 'vitest'
import { readWords } from '../server/core/words.ts'
import { mended, wellSpelt } from '../server/lexicon/spelling.ts'

const heard = (text: string) =>
  readWords(text)
    .map(word => word.text)
    .join(' ')

describe('a slip of one letter in a word that matters is mended', () => {
  test.each([
    ['one too few', 'the invitaton', 'the invitation'],
    ['one too many', 'so gratefull', 'so grateful'],
    ['another', 'I apprecuate it', 'i appreciate it'],
    ['two that changed places', 'the interveiw', 'the interview'],
    ['without a space', 'thankyou', 'thank you'],
  ])('%s: %s', (_, text, meant) => {
    expect(heard(text)).toBe(meant)
  })

  test.each([
    'i think of those tanks',
    'a pending offer i presume',
    'a graceful employee decides',
    'they considers withdrawn invitations',
    'the interviewer interviewed me',
  ])('but no word that is well spelt: %s', text => {
    expect(heard(text)).toBe(text)
  })

  test('every word that is mended to stays as it is', () => {
    for (const word of mended) expect(heard(word)).toBe(word === 'honoured' ? 'honored' : word)
  })

  test('a mended word keeps its place in the text', () => {
    const text = 'The interveiw!'
    const word = readWords(text)[1]
    expect(text.slice(word?.start, word?.end)).toBe('interveiw')
  })

  test('the words that stay are near one that is mended to, or they would not have to be named', () => {
    const rest = (word: string) => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
    const near = new Set(mended.flatMap(rest))
    for (const word of wellSpelt)
      expect(
        rest(word).some(part => near.has(part)),
        word,
      ).toBe(true)
  })
})
