import type { Word } from './words.ts'

/**
 * Names what there is in a sentence for an act to be known by: single words, neighbours of two and three, and how long it is. Each feature is a
 * short readable text of stems; each is named once.
 */
export function featuresOf(words: readonly Word[]): Set<string> {
  const features = new Set<string>()
  let second = '^'
  let first = '^'
  let count = 0
  for (const { stem } of words) {
    if (!/^[?!,;:()…"]/.test(stem)) count++
    features.add(stem)
    features.add(`${first} ${stem}`)
    features.add(`${second} ${first} ${stem}`)
    second = first
    first = stem
  }
  features.add(`${first} $`)
  features.add(`${second} ${first} $`)
  features.add(`#${count < 4 ? 'tiny' : count < 9 ? 'short' : count < 18 ? 'middling' : count < 30 ? 'long' : 'endless'}`)
  return features
}
