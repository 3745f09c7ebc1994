import { inflateSync } from 'fflate/browser'

/**
 * What `packedWeights` of `lean.mjs` packed. In a plain loop: nothing is compiled yet when it runs.
 *
 * @param {string} column deflated, in base64
 */
export function inflate(column) {
  const letters = atob(column)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return inflateSync(bytes)
}
