import { characterEntities } from 'character-entities'
import { expect, test } from 'vitest'
import { fewOf } from '../server/bundle/lean.mjs'
import { packWeights } from '../server/bundle/pack-weights.mjs'
import { unpackWeights } from '../server/bundle/unpack-weights.mjs'
import lexicon from '../server/lexicon/weights.json' with { type: 'json' }

test('the lexicon that is packed for the bundle is the one in the sources', () => {
  expect(unpackWeights(packWeights(lexicon.features))).toEqual(lexicon.features)
})

test('the entities of the bundle are those that letters use', () => {
  expect(Object.keys(fewOf(characterEntities)).length).toBe(253)
  expect(fewOf(characterEntities)).toMatchObject({ nbsp: '\u00A0', hellip: '…', rsquo: '’', apos: "'" })
})
