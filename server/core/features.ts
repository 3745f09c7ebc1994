import type { Word } from './words.ts'

/** Whom a sentence speaks of. */
const people: readonly (readonly [string, RegExp])[] = [
  ['me', /^(?:i|me|my|mine|myself|we|us|our)$/],
  ['you', /^(?:you|your|yours|yourselves)$/],
  ['them', /^(?:they|them|their|he|she|him|her|his)$/],
]

const negation = /^(?:not|no|never|nobodi|noth|none|nor|neither|hardli|without)$/
/** How many words a negation reaches over, and what ends it before. */
const scope = 8
const scopeEnd = /^(?:[,;:.()…!?]|but)$/

/**
 * Names what there is in a sentence for an act to be known by: single words, neighbours of two and three, what is
 * denied, whom it
 * speaks of, and how long it is. Each feature is a short readable text of stems; each is named once.
 */
export function featuresOf(words: readonly Word[]): Set<string> {
  const features = new Set<string>()
  let second = '^'
  let first = '^'
  let count = 0
  let denied = 0
  for (const { stem } of words) {
    if (negation.test(stem)) denied = scope
    else if (scopeEnd.test(stem)) denied = 0
    else if (denied-- > 0) features.add(`not ~ ${stem}`)
    if (!/^[?!,;:()…"]/.test(stem)) count++
    features.add(stem)
    features.add(`${first} ${stem}`)
    features.add(`${second} ${first} ${stem}`)
    second = first
    first = stem
  }
  features.add(`${first} $`)
  features.add(`${second} ${first} $`)
  features.add(
    `of ${people.flatMap(([name, pronouns]) => (words.some(({ text }) => pronouns.test(text)) ? name : [])).join(' and ')}`,
  )
  features.add(
    `#${count < 4 ? 'tiny' : count < 9 ? 'short' : count < 18 ? 'middling' : count < 30 ? 'long' : 'endless'}`,
  )
  return features
}
