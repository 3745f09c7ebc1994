import { describe, expect, test } from 'vitest'
import { readDraft } from '../server/core/draft.ts'
import type { Rule } from '../server/core/rule.ts'
import { coarseness } from '../server/lexicon/unprofessional.ts'
import { rules } from '../server/rules/rules.ts'
import { apply, findings, mark, unmark } from './marks.ts'

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.flags)('flags what is marked and is content with the mended draft: %j', (marked, mended) => {
    const { text } = unmark(marked)
    expect(
      mark(
        text,
        findings(text, [rule]).map(({ at }) => at),
      ),
    ).toBe(marked)
    expect(findings(mended, [rule])).toEqual([])
  })

  test.each(rule.examples.passes)('passes %j', text => {
    expect(findings(text, [rule])).toEqual([])
  })

  test('each of its fixes leaves a draft that it passes', () => {
    for (const { text, fix } of fixesOf(rule)) expect(findings(apply(text, fix.edits), [rule]), fix.title).toEqual([])
  })

  test('exactly one fix of a finding is preferred, where there is any', () => {
    for (const [marked] of rule.examples.flags) {
      for (const { fixes = [] } of findings(unmark(marked).text, [rule])) {
        expect(fixes.filter(fix => fix.preferred)).toHaveLength(Math.min(1, fixes.length))
      }
    }
  })

  test('its edits stand in order, within the draft and apart', () => {
    for (const { text, fix } of fixesOf(rule)) {
      const edits = [...fix.edits].sort((a, b) => a.start - b.start)
      edits.forEach((edit, at) => {
        expect(edit.start).toBeGreaterThanOrEqual(edits[at - 1]?.end ?? 0)
        expect(edit.end).toBeLessThanOrEqual(text.length)
      })
    }
  })
})

describe('what is taken out but kept', () => {
  test('no word of it is lost, and no reader sees it', () => {
    for (const rule of rules) {
      for (const { text, fix } of fixesOf(rule)) {
        if (!/keep .* in a comment/.test(fix.title)) continue
        const after = apply(text, fix.edits)
        const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
        for (const word of words) expect(after).toContain(word)
        expect(readDraft(after).comments, fix.title).toHaveLength(readDraft(text).comments.length + 1)
      }
    }
  })
})

describe('coarse words', () => {
  test.each(coarseness.flatMap(({ words, hears }) => hears.map(text => [text, words] as const)))(
    '%s',
    (marked, words) => {
      const { text } = unmark(marked)
      const found = [...text.matchAll(words)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
      expect(mark(text, found)).toBe(marked)
    },
  )

  test.each(coarseness.flatMap(({ ignores }) => ignores))('not in: %s', text => {
    for (const { words } of coarseness) expect([...text.matchAll(words)]).toEqual([])
  })
})

function* fixesOf(rule: Rule) {
  for (const [marked] of rule.examples.flags) {
    const { text } = unmark(marked)
    for (const { fixes = [] } of findings(text, [rule])) for (const fix of fixes) yield { text, fix }
  }
}
