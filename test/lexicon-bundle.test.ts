import { characterEntities as all } from 'character-entities'
import { expect, test } from 'vitest'
import { characterEntities } from '../build/entities.mjs'
import { packWeights } from '../build/pack-weights.mjs'
import { unpackWeights } from '../build/unpack-weights.mjs'
import lexicon from '../server/lexicon/weights.json' with { type: 'json' }

test('the lexicon that is packed for the bundle is the one in the sources', () => {
  expect(unpackWeights(packWeights(lexicon.features))).toEqual(lexicon.features)
})

test('the entities of the bundle are Markdown’s, only fewer', () => {
  expect(Object.keys(characterEntities).length).toBeGreaterThan(250)
  expect(all).toMatchObject(characterEntities)
})
