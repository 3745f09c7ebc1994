import { deflateRawSync } from 'node:zlib'

/**
 * Packs the lexicon's features, lines such as `thank you\ta15d-8`, for the bundle: names without what they share with the one before, then
 * weights, deflated. A third of the JSON is left. Acts and weights in bytes of their own would be an eighth smaller, but took as long again to
 * unpack at the start.
 *
 * @param {readonly string[]} features in order
 */
export function packWeights(features) {
  const names = []
  const weights = []
  let before = ''
  for (const feature of features) {
    const [name = '', weight = ''] = feature.split('\t')
    const shared = sharedLength(before, name)
    names.push(String.fromCharCode(32 + shared) + name.slice(shared))
    weights.push(weight)
    before = name
  }
  return deflateRawSync(`${names.join('\n')}\n\n${weights.join('\n')}`, { level: 9 }).toString('base64')
}

/** At most 90, so that it can be told by one letter. */
function sharedLength(one, other) {
  let length = 0
  while (length < 90 && length < one.length && one[length] === other[length]) length++
  return length
}
