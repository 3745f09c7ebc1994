import { characterEntities } from 'character-entities'
import { expect, test } from 'vitest'
import { fewOf } from '../build/lean.mjs'
import { packWeights } from '../build/pack-weights.mjs'
import { unpackWeights } from '../build/unpack-weights.mjs'
import lexicon from '../server/lexicon/weights.json' with { type: 'json' }

test('the lexicon that is packed for the bundle is the one in the sources', () => {
  expect(unpackWeights(packWeights(lexicon.features))).toEqual(lexicon.features)
})

test('the entities of the bundle are those that letters use', () => {
  expect(Object.keys(fewOf(characterEntities)).length).toBe(253)
  expect(fewOf(characterEntities)).toMatchObject({ nbsp: '\u00A0', hellip: '…', rsquo: '’', apos: "'" })
})
