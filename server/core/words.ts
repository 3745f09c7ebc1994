import { stemmer } from 'stemmer'
import { mended, wellSpelt } from '../lexicon/spelling.ts'
import { forLettersOf } from './letters.ts'
import { remembered } from './remembered.ts'
import type { Span } from './span.ts'

/** A word as the lexicon knows it, and where it stands in its sentence. */
export interface Word extends Span {
  /** Small letters, straight quotes, contractions taken apart; names, numbers and the like as a token in angle brackets. */
  readonly text: string
  /** The word's stem, the same for its inflected forms. */
  readonly stem: string
}

const token = forLettersOf(
  /[£$€¥₹]\s?\d[\d.,]*\s?(?:k|m|bn)?\b|\d[\d.,:]*(?:\s?[ap]\.?m\b\.?|st\b|nd\b|rd\b|th\b|k\b|%)?|\p{L}[\p{L}\p{M}]*(?:['’‘][\p{L}]+)*['’]?|[?!…,;:()–—“”"]/gu,
)

/** A sentence without one is shouted. */
const small = forLettersOf(/\p{Ll}/u)

/** What is written as one word but read as more. Keys have no apostrophes. */
const contractions = new Map<string, string>(
  Object.entries({
    im: 'i am',
    ive: 'i have',
    youre: 'you are',
    youve: 'you have',
    youd: 'you would',
    youll: 'you will',
    weve: 'we have',
    theyre: 'they are',
    theyve: 'they have',
    theyd: 'they would',
    theyll: 'they will',
    cant: 'can not',
    cannot: 'can not',
    wont: 'will not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    werent: 'were not',
    wouldnt: 'would not',
    couldnt: 'could not',
    shouldnt: 'should not',
    hasnt: 'has not',
    havent: 'have not',
    hadnt: 'had not',
    mustnt: 'must not',
    neednt: 'need not',
    shant: 'shall not',
    aint: 'is not',
    thats: 'that is',
    whats: 'what is',
    theres: 'there is',
    itll: 'it will',
    thatll: 'that will',
    shouldve: 'should have',
    couldve: 'could have',
    wouldve: 'would have',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    thx: 'thanks',
    thanx: 'thanks',
    thankyou: 'thank you',
    ty: 'thank you',
    tysm: 'thank you so much',
    u: 'you',
    ur: 'your',
    cos: 'because',
    cuz: 'because',
    pls: 'please',
    plz: 'please',
    tmrw: 'tomorrow',
    resumé: 'resume',
    résumé: 'resume',
    favour: 'favor',
    honour: 'honor',
    honoured: 'honored',
    enquire: 'inquire',
  }),
)
/** Endings behind an apostrophe. */
const endings: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', d: 'would', ll: 'will', s: "'s" }

const title = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|ma'am|sister|father|rev)$/
const day =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|april|june|july|august|september|october|november|december)$/
/** Written in capitals but words all the same. */
const capitals = new Set(['i', 'cv', 'hr', 'ok', 'okay', 'phd', 'it', 'god', 'english'])

/**
 * Takes a sentence apart into normalised words. Names are masked by their capitals alone, so that the result depends on nothing but the text.
 */
export function readWords(sentence: string): Word[] {
  const words: Word[] = []
  const shouted = !small(sentence).test(sentence)
  let first = true
  for (const { 0: raw, index: start } of sentence.matchAll(token(sentence))) {
    const end = start + raw.length
    const { forms, mark, capital } = formsOf(raw)
    if (capital && !first && !shouted) pushName(start, end)
    else for (const { text, stem } of forms) words.push({ text, stem, start, end })
    if (!mark) first = false
  }
  return words

  /** Names of several words count as one. */
  function pushName(start: number, end: number): void {
    const last = words.at(-1)
    if (last?.text === name.text) words[words.length - 1] = { ...last, end }
    else words.push({ ...name, start, end })
  }
}

type Form = Pick<Word, 'text' | 'stem'>

const name = formOf('<name>')

/** What a token is read as: the forms of its words, whether it is a mark, and whether its capital makes it a name within a sentence. */
const formsOf = remembered(8192, (raw: string): { forms: readonly Form[]; mark: boolean; capital: boolean } => {
  if (/^[\d£$€¥₹]/.test(raw)) return { forms: [formOf(numberMask(raw))], mark: false, capital: false }
  if (!/\p{L}/u.test(raw)) {
    const text = /[“”"]/.test(raw) ? '"' : /[–—]/.test(raw) ? ';' : raw
    return { forms: [formOf(text)], mark: true, capital: false }
  }
  const lower = raw
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'$/, '')
    .replace(/(.)\1{2,}/g, '$1')
  const capital = /^\p{Lu}/u.test(raw)
  if (title.test(lower) && (capital || lower === 'sir' || lower === 'madam'))
    return { forms: [formOf('<title>')], mark: false, capital: false }
  if (day.test(lower)) return { forms: [formOf('<day>')], mark: false, capital: false }
  return {
    forms: expand(lower).map(formOf),
    mark: false,
    capital: capital && !capitals.has(lower.replace(/'.*/, '')),
  }
})

function formOf(text: string): Form {
  return { text, stem: /^[<'"?!,;:().…]/.test(text) ? text : stemmer(text) }
}

function numberMask(raw: string): string {
  if (/^[£$€¥₹]|k$/i.test(raw)) return '<money>'
  if (/%$/.test(raw)) return '<percent>'
  if (/:|m\.?$/i.test(raw)) return '<time>'
  return /(?:st|nd|rd|th)$/.test(raw) ? '<date>' : '<number>'
}

function expand(word: string): string[] {
  const known = contractions.get(word.replaceAll("'", ''))
  if (known) return known.split(' ')
  const apostrophe = word.lastIndexOf("'")
  if (apostrophe <= 0) return [mend(word)]
  const ending = word.slice(apostrophe + 1)
  const head = word.slice(0, apostrophe)
  if (ending === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not']
  const expanded = endings[ending]
  return expanded ? [head, expanded] : [word.replaceAll("'", '')]
}

/** Words that are mended, by themselves and by what is left of them when a letter is taken out. */
const mendedBy = new Map(mended.flatMap(word => [...withOneLess(word)].map(part => [part, word])))
for (const word of mended) mendedBy.set(word, word)
const firstLetters = new Set(mended.map(word => word[0]))
const shortest = Math.min(...mended.map(word => word.length))

/** The word that was meant, where a slip in one letter made it another; two words that differ by one letter share what is left without it. */
function mend(word: string): string {
  if (word.length < shortest || !firstLetters.has(word[0])) return word
  const known = mendedBy.get(word)
  if (known === word || wellSpelt.has(word)) return word
  if (known) return known
  for (const part of withOneLess(word)) {
    const meant = mendedBy.get(part)
    if (meant && (meant === part || isOneSlip(word, meant))) return meant
  }
  return word
}

/** Whether words of one length differ in one letter, or in two neighbours that changed places. */
function isOneSlip(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false
  let at = 0
  while (word[at] === meant[at]) at++
  const swapped = word[at] === meant[at + 1] && word[at + 1] === meant[at]
  return word.slice(at + 1) === meant.slice(at + 1) || (swapped && word.slice(at + 2) === meant.slice(at + 2))
}

function* withOneLess(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}
