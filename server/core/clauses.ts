import type { Word } from './words.ts'

/** Sentences up to this many words are heard whole only. */
const shortEnough = 11
/** A run of words without a break is cut into windows of this many words, half of them shared with the next. */
const window = 12

const pause = /^[,;:().…"?!]$/
const turn = /^(?:but|because|so|and|although|though|tho|while|since|as|which|for|if)$/

/**
 * The clauses of a long sentence, in which a courtesy stands beside much else ("I must decline it, for what began as …"). Split at pauses and
 * conjunctions; runs without either, as people text them, by length.
 *
 * @returns nothing for a short sentence or one of a single clause
 */
export function clausesOf(words: readonly Word[]): Word[][] {
  if (words.length <= shortEnough) return []
  const clauses: Word[][] = []
  let clause: Word[] = []
  for (const word of words) {
    const pauses = pause.test(word.text)
    if (pauses || (turn.test(word.text) && clause.length > 3)) {
      clauses.push(clause)
      clause = pauses ? [] : [word]
    } else clause.push(word)
  }
  clauses.push(clause)
  return clauses
    .filter(part => part.length > 2)
    .flatMap(cut)
    .filter(part => part.length < words.length)
}

function cut(clause: Word[]): Word[][] {
  if (clause.length <= window + window / 2) return [clause]
  const windows: Word[][] = []
  for (let start = 0; start + window / 2 < clause.length; start += window / 2)
    windows.push(clause.slice(start, start + window))
  return windows
}
