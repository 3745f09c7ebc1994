/**
 * The candidate that is most likely meant by a misspelt word: the one fewest slips away, three at the most and fewer in short words.
 *
 * @returns nothing where none is near
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.floor(word.length / 2))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const count = slips(word.toLowerCase(), candidate.toLowerCase())
    if (count < least) [best, least] = [candidate, count]
  }
  return best
}

/** Letters to put in, take out or change to make one word of another (Levenshtein's distance). */
function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[b.length] ?? 0
}
