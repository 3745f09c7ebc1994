import { distance } from 'fastest-levenshtein'

/**
 * The candidate that is most likely meant by a misspelt word: the one fewest slips away, three at the most and fewer in short words.
 *
 * @returns nothing where none is near
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.min(3, Math.floor(word.length / 2)) + 1
  for (const candidate of candidates) {
    const slips = distance(word.toLowerCase(), candidate.toLowerCase())
    if (slips < least) [best, least] = [candidate, slips]
  }
  return best
}
