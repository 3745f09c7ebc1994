import { expect, test } from 'vitest'
import { ownDrafts } from './labelled.ts'
import { measureDrafts, type Verdict } from './measure.ts'

/** A little below what the hands that nothing was fitted on give together: what falls under it has been unlearnt. */
const floors: Readonly<Record<Verdict, { precision: number; recall: number }>> = {
  'missing-appreciation': { precision: 0.93, recall: 0.86 },
  'missing-keep-on-file': { precision: 0.97, recall: 0.93 },
  'missing-decline': { precision: 0.8, recall: 0.77 },
  'over-explaining': { precision: 0.85, recall: 0.94 },
  'negative-remark': { precision: 0.74, recall: 0.78 },
}

const { tallies, faultless, quiet } = measureDrafts(['kept-apart', 'second-apart', 'third-apart'].flatMap(ownDrafts))

test.each(Object.entries(floors))('%s stays above its floors on letters by hands put aside', (verdict, floor) => {
  const { precision, recall } = tallies[verdict as Verdict]
  expect(precision).toBeGreaterThanOrEqual(floor.precision)
  expect(recall).toBeGreaterThanOrEqual(floor.recall)
})

test('faultless letters are left alone', () => {
  expect(quiet / faultless).toBeGreaterThanOrEqual(0.81)
})
