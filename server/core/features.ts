import type { Word } from './words.ts'

/** Classes of a word's stem, in the order of the lexicon. */
export type Classes = ReadonlyMap<string, readonly string[]>

/** Marks that end a clause. */
const clauseEnd = /^[,;:.()…]$|^(?:but|although|though|while|whereas|because|since|so|and|which|who|if|unless)$/
const negation = /^(?:not|no|never|nobody|nothing|none|nor|neither|hardly|scarcely|without|nowhere)$/
/** How far apart two words of a frame may stand. */
const reach = 5

/**
 * Names what there is in a sentence for an act to be known by: words, neighbours, frames (two words or classes in order within a clause),
 * negation, and shape. Each feature is a short readable text; each is named once.
 */
export function featuresOf(words: readonly Word[], classes: Classes): Set<string> {
  const features = new Set<string>()
  const stems = words.map(word => word.stem)
  const classesAt = stems.map(stem => classes.get(stem) ?? [])
  let negated = 0
  let count = 0
  for (let index = 0; index < stems.length; index++) {
    const stem = stems[index] ?? ''
    const here = classesAt[index] ?? []
    if (/^[\p{L}<]/u.test(stem)) count++
    features.add(stem)
    features.add(`${stems[index - 1] ?? '^'} ${stem}`)
    if (index > 1 || stems.length > 1) features.add(`${stems[index - 2] ?? '^'} ${stems[index - 1] ?? '^'} ${stem}`)
    if (negation.test(stem)) negated = 6
    else if (clauseEnd.test(stem)) negated = 0
    else if (negated-- > 0) {
      features.add(`not~${stem}`)
      for (const name of here) features.add(`not~@${name}`)
    }
    for (const name of here) features.add(`@${name}`)
    for (let ahead = 1; ahead <= reach && index + ahead < stems.length; ahead++) {
      const other = stems[index + ahead] ?? ''
      const others = classesAt[index + ahead] ?? []
      if (ahead > 1) features.add(`${stem}~${other}`)
      for (const name of here) {
        features.add(`@${name}~${other}`)
        for (const second of others) features.add(`@${name}~@${second}`)
      }
      for (const second of others) features.add(`${stem}~@${second}`)
    }
  }
  features.add(`${stems.at(-2) ?? '^'} ${stems.at(-1) ?? '^'} $`)
  features.add(
    `#${count < 4 ? 'tiny' : count < 9 ? 'short' : count < 18 ? 'middling' : count < 30 ? 'long' : 'very long'}`,
  )
  return features
}
