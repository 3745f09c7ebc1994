import { stemmer } from 'stemmer'
import type { Span } from './span.ts'

/** A word as the lexicon knows it, and where it stands in its sentence. */
export interface Word extends Span {
  /** Small letters, straight quotes, contractions taken apart; names, numbers and the like as a token in angle brackets. */
  readonly text: string
  /** The word's stem, the same for its inflected forms. */
  readonly stem: string
}

const token =
  /[£$€¥₹]\s?\d[\d.,]*\s?(?:k|m|bn)?\b|\d[\d.,:]*(?:\s?[ap]\.?m\b\.?|st\b|nd\b|rd\b|th\b|k\b|%)?|\p{L}[\p{L}\p{M}]*(?:['’‘][\p{L}]+)*['’]?|[?!…,;:()–—“”"]/gu

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
  const shouted = !/\p{Ll}/u.test(sentence)
  let first = true
  for (const match of sentence.matchAll(token)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    if (/^[\d£$€¥₹]/.test(raw)) {
      push(numberMask(raw), start, end)
    } else if (!/\p{L}/u.test(raw)) {
      push(/[“”"]/.test(raw) ? '"' : /[–—]/.test(raw) ? ';' : raw, start, end)
      continue
    } else {
      const lower = raw
        .toLowerCase()
        .replace(/[’‘]/g, "'")
        .replace(/'$/, '')
        .replace(/(.)\1{2,}/g, '$1')
      const capital = /^\p{Lu}/u.test(raw)
      if (title.test(lower) && (capital || lower === 'sir' || lower === 'madam')) push('<title>', start, end)
      else if (day.test(lower)) push('<day>', start, end)
      else if (capital && !first && !shouted && !capitals.has(lower.replace(/'.*/, ''))) pushName(start, end)
      else for (const part of expand(lower)) push(part, start, end)
    }
    first = false
  }
  return words

  function push(text: string, start: number, end: number): void {
    words.push({ text, stem: /^[<'"?!,;:().…]/.test(text) ? text : stemmer(text), start, end })
  }

  /** Names of several words count as one. */
  function pushName(start: number, end: number): void {
    const last = words.at(-1)
    if (last?.text === '<name>') words[words.length - 1] = { ...last, end }
    else push('<name>', start, end)
  }
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
  if (apostrophe <= 0) return [word]
  const ending = word.slice(apostrophe + 1)
  const head = word.slice(0, apostrophe)
  if (ending === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not']
  const expanded = endings[ending]
  return expanded ? [head, expanded] : [word.replaceAll("'", '')]
}
