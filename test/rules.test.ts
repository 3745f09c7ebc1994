import { describe, expect, test } from 'vitest'
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
    for (const [marked] of rule.examples.flags) {
      const { text } = unmark(marked)
      for (const { fixes = [] } of findings(text, [rule])) {
        for (const fix of fixes) expect(findings(apply(text, fix.edits), [rule]), fix.title).toEqual([])
      }
    }
  })
})
