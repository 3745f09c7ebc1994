import { inflateSync } from 'fflate/browser'

/**
 * Undoes `packWeights`: the lines of the lexicon's features as they stand in weights.json.
 *
 * @param {string} packed
 * @returns {string[]}
 */
export function unpackWeights(packed) {
  const bytes = inflateSync(Uint8Array.from(atob(packed), letter => letter.charCodeAt(0)))
  const end = bytes.indexOf(0)
  const [names = [], acts = []] = new TextDecoder()
    .decode(bytes.subarray(0, end))
    .split('\n\n')
    .map(column => column.split('\n'))
  let value = end
  let before = ''
  return names.map((name, at) => {
    before = before.slice(0, name.charCodeAt(0) - 32) + name.slice(1)
    return `${before}\t${(acts[at] ?? '').replace(/./g, act => `${act}${((bytes[++value] ?? 0) << 24) >> 24}`)}`
  })
}
