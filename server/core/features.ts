import type { Word } from './words.ts'

/** Whom a sentence speaks of. */
const people: Readonly<Record<string, readonly string[]>> = {
  me: ['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our'],
  you: ['you', 'your', 'yours', 'yourselves'],
  them: ['they', 'them', 'their', 'he', 'she', 'him', 'her', 'his'],
}
const personOf = new Map(Object.entries(people).flatMap(([person, words]) => words.map(word => [word, person])))

const negations = new Set(['not', 'no', 'never', 'nobodi', 'noth', 'none', 'nor', 'neither', 'hardli', 'without'])
/** How many words a negation reaches over, and what ends it before. */
const scope = 8
const scopeEnds = new Set([',', ';', ':', '.', '(', ')', '…', '!', '?', 'but'])
const marks = new Set(['?', '!', ',', ';', ':', '(', ')', '…', '"'])

/**
 * Names what there is in a sentence for an act to be known by: single words, neighbours of two and three, what is denied, whom it speaks of, and
 * how long it is. Each feature is a short readable text of stems; each is named once.
 */
export function featuresOf(words: readonly Word[]): Set<string> {
  const features = new Set<string>()
  eachFeature(
    words,
    '',
    (name, more) => name + more,
    name => features.add(name),
  )
  return features
}

/** Calls with the key of each feature, without spelling its name; with some more than once. */
export function eachKey(words: readonly Word[], visit: (key: number) => void): void {
  eachFeature(words, emptyHash, hashOn, hash => visit(finish(hash)))
}

/** How many bits a key has: few, as they are shipped; enough that of two hundred features that nobody knows one is taken for another. */
export const keyBits = 22

/** The key of a feature by its name. */
export function keyOf(name: string): number {
  return finish(hashOn(emptyHash, name))
}

/** Goes over the features as whatever can be made by appending text: names, or hashes of them. */
function eachFeature<Feature>(
  words: readonly Word[],
  empty: Feature,
  append: (feature: Feature, text: string) => Feature,
  visit: (feature: Feature) => void,
): void {
  const present = new Set<string>()
  let second = append(empty, '^ ^ ')
  let first = append(empty, '^ ')
  let count = 0
  let denied = 0
  for (const { text, stem } of words) {
    if (negations.has(stem)) denied = scope
    else if (scopeEnds.has(stem)) denied = 0
    else if (denied-- > 0) visit(append(append(empty, 'not ~ '), stem))
    if (!marks.has(stem)) count++
    const person = personOf.get(text)
    if (person) present.add(person)
    const single = append(empty, stem)
    const pair = append(first, stem)
    visit(single)
    visit(pair)
    visit(append(second, stem))
    first = append(single, ' ')
    second = append(pair, ' ')
  }
  visit(append(first, '$'))
  visit(append(second, '$'))
  visit(
    append(
      empty,
      `of ${Object.keys(people)
        .filter(person => present.has(person))
        .join(' and ')}`,
    ),
  )
  visit(append(empty, `#${lengthOf(count)}`))
}

function lengthOf(count: number): string {
  if (count < 9) return count < 4 ? 'tiny' : 'short'
  if (count < 30) return count < 18 ? 'middling' : 'long'
  return 'endless'
}

/** FNV-1a, which can go on where it stopped. */
const emptyHash = 0x811c9dc5

function hashOn(hash: number, text: string): number {
  let on = hash
  for (let at = 0; at < text.length; at++) on = Math.imul(on ^ text.charCodeAt(at), 0x01000193)
  return on
}

/** Spreads what differs over all bits, and takes the uppermost. */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> (32 - keyBits)
}
