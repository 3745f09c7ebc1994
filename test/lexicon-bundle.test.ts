import { expect, test } from 'vitest'
import { packWeights } from '../build/pack-weights.mjs'
import { unpackWeights } from '../build/unpack-weights.mjs'
import lexicon from '../server/lexicon/weights.json' with { type: 'json' }

test('the lexicon that is packed for the bundle is the one in the sources', () => {
  expect(unpackWeights(packWeights(lexicon.features))).toEqual(lexicon.features)
})
