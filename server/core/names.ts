import { distance } from 'fastest-levenshtein'

/** A word of a name as it is compared: small letters, no accents, no possessive. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/['’.]/g, '')
}

/** The words of a name without titles and legal forms, as they are compared. */
export function nameWords(name: string): string[] {
  return name
    .split(/[\s,/&()-]+/)
    .map(plain)
    .filter(word => word !== '' && !ignored.test(word))
}

/** Whether a word is another one misspelt: one slip, two in a long word, and no mere plural. */
export function isSlip(word: string, of: string): boolean {
  const longest = Math.max(word.length, of.length)
  if (word === of || longest < 4 || `${word}s` === of || `${of}s` === word) return false
  const slips = distance(word, of)
  return slips === 1 || (slips === 2 && (longest > 6 || isSwap(word, of)))
}

/** Whether two names may stand for the same: one is part of the other, is its initials, or starts alike. */
export function mayBeSame(a: string, b: string): boolean {
  const [short = [], long = []] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length)
  if (short.length === 0) return true
  const initials = long.map(word => word.charAt(0)).join('')
  if (short.join('') === initials || short.join('') === long.join('')) return true
  return short.every(word => long.some(other => alike(word, other)))
}

const ignored =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|madam|the|of|and|for|at|inc|ltd|limited|llc|llp|plc|gmbh|ag|corp|corporation|co|company|group|holdings?|pty)$/

const abbreviations: readonly (readonly string[])[] = [
  ['sr', 'senior'],
  ['jr', 'junior'],
  ['asst', 'assistant'],
  ['mgr', 'manager'],
  ['exec', 'executive'],
  ['dev', 'developer'],
  ['eng', 'engineer'],
  ['admin', 'administrator', 'administrative'],
  ['rep', 'representative'],
  ['tech', 'technician', 'technical', 'technology'],
  ['intl', 'international'],
  ['univ', 'university'],
  ['st', 'saint'],
]

function alike(a: string, b: string): boolean {
  if (a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))) return true
  return abbreviations.some(forms => forms.includes(a) && forms.includes(b))
}

/** Whether two neighbouring letters changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, place) => letter !== b[place])
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b
}
