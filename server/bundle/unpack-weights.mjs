import { inflateSync } from 'fflate/browser'

/**
 * Undoes `packWeights`. Written in plain loops for a cold start: nothing is compiled yet when it runs.
 *
 * @param {string} packed
 * @returns {string[]} the lines of the lexicon's features as they stand in weights.json
 */
export function unpackWeights(packed) {
  const letters = atob(packed)
  const deflated = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) deflated[at] = letters.charCodeAt(at)
  const [names = '', weights = ''] = new TextDecoder().decode(inflateSync(deflated)).split('\n\n')
  const lines = weights.split('\n')
  let before = ''
  let place = 0
  for (const name of names.split('\n')) {
    before = before.slice(0, name.charCodeAt(0) - 32) + name.slice(1)
    lines[place] = `${before}\t${lines[place]}`
    place++
  }
  return lines
}
