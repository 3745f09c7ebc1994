import { expect, test } from 'vitest'
import { keyOf } from '../server/core/features.ts'
import { addUp, steps, weightOf } from '../server/core/weights.ts'
import lexicon from '../server/lexicon/weights.json' with { type: 'json' }

const features = lexicon.features.map(line => line.split('\t') as [string, string])
const counts = new Map<number, number>()
for (const [name] of features) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
/** All but the few that share a key. */
const single = features.filter(([name]) => counts.get(keyOf(name)) === 1)

test('each feature weighs what the lexicon says', () => {
  expect(single.length).toBeGreaterThan(features.length * 0.99)
  for (const [name, acts] of single) {
    const told = new Map(Array.from(acts.matchAll(/([a-q])(-?\d+)/g), ([, act = '', weight]) => [act, Number(weight)]))
    const weighs = Array.from('abcdefghijklmnopq', (act, place) => [act, weightOf(keyOf(name), place) * steps] as const)
    expect(new Map(weighs.filter(([, weight]) => weight !== 0)), name).toEqual(told)
  }
})

test('a feature counts once, and one that nobody knows not at all', () => {
  const [name = ''] = single[0] ?? []
  const once = addUp(add => add(keyOf(name)))
  expect(once).not.toEqual(addUp(() => {}))
  const often = addUp(add => {
    for (const key of [keyOf(name), keyOf('no such feature'), keyOf(name)]) add(key)
  })
  expect(often).toEqual(once)
})
