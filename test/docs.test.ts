import { describe, expect, test } from 'vitest'
import { rules } from '../server/rules/rules.ts'
import { rulePage, rulesIndex } from './rule-page.ts'

describe('the pages in docs/rules are what the rules say; vitest -u writes them', () => {
  test.each(rules.map(rule => [rule.id, rule] as const))('%s', async (id, rule) => {
    await expect(rulePage(rule)).toMatchFileSnapshot(`../docs/rules/${id}.md`)
  })

  test('the index', async () => {
    await expect(rulesIndex(rules)).toMatchFileSnapshot('../docs/rules/README.md')
  })
})
