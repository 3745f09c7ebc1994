import { deflateRawSync } from 'node:zlib'

/**
 * Packs the lexicon's features, lines such as `thank you\ta15d-8`, for the bundle: names without what they share with the one before, acts
 * and weights in columns of their own, deflated. A third of the JSON is left.
 *
 * @param {readonly string[]} features in order
 */
export function packWeights(features) {
  const names = []
  const acts = []
  const weights = []
  let before = ''
  for (const feature of features) {
    const [name = '', heard = ''] = feature.split('\t')
    const shared = sharedLength(before, name)
    names.push(String.fromCharCode(32 + shared) + name.slice(shared))
    acts.push(heard.replace(/[-\d]/g, ''))
    weights.push(...Array.from(heard.matchAll(/-?\d+/g), Number))
    before = name
  }
  if (weights.some(weight => weight !== (weight << 24) >> 24)) throw new Error('A weight does not fit into a byte.')
  const text = Buffer.from(`${names.join('\n')}\n\n${acts.join('\n')}\0`)
  return deflateRawSync(Buffer.concat([text, Buffer.from(weights)]), { level: 9 }).toString('base64')
}

/** At most 90, so that it can be told by one letter. */
function sharedLength(one, other) {
  let length = 0
  while (length < 90 && length < one.length && one[length] === other[length]) length++
  return length
}
