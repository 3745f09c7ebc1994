import { describe, expect, test } from 'vitest'
import { readDraft } from '../server/core/draft.ts'
import { lint, type RuleSetting } from '../server/core/lint.ts'
import { defineRule, type Severity } from '../server/core/rule.ts'

/** A rule that is a warning, and may find something milder. */
function severityOf(setting: RuleSetting, found?: Severity): Severity | undefined {
  const rule = defineRule({
    id: 'test',
    title: '',
    why: '',
    severity: 'warning',
    examples: { flags: [], passes: [] },
    check: () => [{ at: { start: 0, end: 1 }, message: '', ...(found ? { severity: found } : {}) }],
  })
  return lint(readDraft('Hello.'), [rule], { test: setting })[0]?.severity
}

describe('severity', () => {
  test.each([
    ['the rule’s own', {}, undefined, 'warning'],
    ['what the writer has chosen', { severity: 'error' }, undefined, 'error'],
    ['milder where the rule says so', {}, 'information', 'information'],
    ['milder still, whatever the writer makes of the rest', { severity: 'error' }, 'information', 'information'],
    ['as mild as the writer wants it', { severity: 'hint' }, 'information', 'hint'],
    ['none where it is off', { severity: 'off' }, 'information', undefined],
  ] as const)('%s', (_, setting, found, expected) => expect(severityOf(setting, found)).toBe(expected))
})
