import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forLettersOf } from '../server/core/letters.ts'

const patterns = [
  /\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu,
  /[^\p{L}\p{N}\]]+|[\p{Ll}-]{2}/gu,
  /(?<![\p{L}\d'’-])\p{Lu}[\p{Lu}'’-]*(?!\p{N})/giu,
  /\\p\[\p{L}/gu,
]

describe('a pattern for all alphabets', () => {
  const english = fc.string({ unit: fc.constantFrom(...'aZ5’—…[]\\p-_ \n'), maxLength: 20 })
  const any = fc.string({ unit: fc.constantFrom(...'aZé5ЖßΩ中\u0301’ -'), maxLength: 20 })

  test.each(patterns)('finds the same by its twin for English texts: %s', pattern => {
    fc.assert(
      fc.property(fc.oneof(english, any), text => {
        expect(text.match(forLettersOf(pattern)(text))).toEqual(text.match(pattern))
      }),
      { numRuns: 2000 },
    )
  })

  test('is spared in an English text, and used in any other', () => {
    const [pattern = /x/] = patterns
    expect(forLettersOf(pattern)('She said “no”…').source).not.toContain('\\p')
    expect(forLettersOf(pattern)('Zoë')).toBe(pattern)
  })

  test('must be of letters that are known', () => {
    expect(() => forLettersOf(/\p{Emoji}/u)('')).toThrow('Emoji')
  })
})
