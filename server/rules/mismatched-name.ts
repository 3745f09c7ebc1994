import { t } from '@vscode/l10n'
import { type Draft, type Facts, foundIn, inSentences, type Sentence } from '../core/draft.ts'
import { companiesIn, known, type Mention, readInvitation, rolesIn } from '../core/invitation.ts'
import { forLettersOf } from '../core/letters.ts'
import { isSlip, mayBeSame, nameWords, plain } from '../core/names.ts'
import { remembered } from '../core/remembered.ts'
import { defineRule, type Finding } from '../core/rule.ts'
import { sameFirstName } from '../lexicon/short-names.ts'

export const mismatchedName = defineRule({
  id: 'mismatched-name',
  title: 'A name that is not the one you gave',
  why: 'A wrong or misspelt name says that the letter was meant for somebody else, or that nobody looked at it twice.',
  severity: 'warning',
  examples: {
    flags: [
      [
        '---\ncompany: Acme\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview for the position at «Globex». I must decline.\n\nKind regards,\nMary Jones\n',
        '---\ncompany: Acme\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview for the position at Acme. I must decline.\n\nKind regards,\nMary Jones\n',
      ],
      [
        '---\nto: Ms. Smith\n---\nDear Ms. «Smyth»,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
        '---\nto: Ms. Smith\n---\nDear Ms. Smith,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
      [
        '---\nrole: Executive Assistant\n---\nDear Ms. Smith,\n\nThank you for considering me for the «Warehouse Manager» position. I must decline.\n\nKind regards,\nMary Jones\n',
        '---\nrole: Executive Assistant\n---\nDear Ms. Smith,\n\nThank you for considering me for the Executive Assistant position. I must decline.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Mr. «Brown»,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n\n> We would like to invite you to an interview.\n>\n> Kind regards,\n> Jane Smith\n',
        'Dear Ms. Smith,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n\n> We would like to invite you to an interview.\n>\n> Kind regards,\n> Jane Smith\n',
      ],
    ],
    passes: [
      '---\ncompany: Acme Widgets Ltd\nrole: Senior Developer\nto: Dr. Elizabeth Smith\n---\nHi Liz,\n\nThank you for considering me for the Developer position at Acme. I have accepted a position at Globex, so I must decline.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check(draft) {
    const greeted = [...wrongPerson(draft, namesOf(draft.facts))]
    yield* greeted
    yield* wrongNames(draft).filter(finding => !greeted.some(other => overlap(finding, other)))
  },
})

const wrongNames = inSentences(function* (sentence, facts): Generator<Finding> {
  const names = namesOf(facts)
  const said = namesIn(sentence)
  if (said === noNames || !(names.company || names.role || names.to || names.from)) return
  const wrong = [...wrongCompany(sentence, said, names), ...wrongRole(sentence, said, names)]
  yield* wrong
  for (const slip of slips(sentence, wordsLike(said, names), names)) {
    if (!wrong.some(other => overlap(slip, other))) yield slip
  }
})

function overlap({ at: one }: Finding, { at: other }: Finding): boolean {
  return one.start < other.end && other.start < one.end
}

/** The names that a sentence may hold, whatever is known of them. */
interface Said {
  readonly companies: readonly Mention[]
  readonly roles: readonly Mention[]
  /** Capitalised words, and how they are compared. */
  readonly words: readonly Capitalised[]
  /** Those of the words that are like what was known last. */
  alike?: { readonly to: string; readonly words: readonly Capitalised[] }
}

interface Capitalised extends Mention {
  /** As it is compared. */
  readonly plain: string
}

const noNames: Said = { companies: [], roles: [], words: [] }

const capitalised = forLettersOf(/\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu)

const namesIn = foundIn((text): Said => {
  const words = Array.from(text.matchAll(capitalised(text)), match => ({
    ...{ text: match[0], start: match.index, end: match.index + match[0].length },
    plain: plain(match[0]),
  })).filter(word => word.plain.length >= 4 && !calendar.test(word.plain))
  const found = { companies: [...companiesIn(text)], roles: [...rolesIn(text)], words }
  return Object.values(found).some(names => names.length > 0) ? found : noNames
})

/** What is known, and all words of it as they are compared. */
interface Names {
  readonly company: string | undefined
  readonly role: string | undefined
  readonly to: string | undefined
  readonly from: string | undefined
  /** What the quoted invitation calls them, where the front matter differs. */
  readonly others: readonly string[]
  /** Words that occur in what is known or quoted; none of them is misspelt. */
  readonly words: ReadonlySet<string>
  /** The words of what is known as they are compared. */
  readonly proper: string
}

function readNames(facts: Facts): Names {
  const [company, role, to, from] = (['company', 'role', 'to', 'from'] as const).map(key => known(facts, key))
  const invitation = readInvitation(facts)
  const others = [invitation.company, invitation.role, invitation.signer].filter(name => name !== undefined)
  const words = allWords([company, role, to, from, invitation.text].join('\n'))
  const proper = plainWords([company, role, to, from].join('\n'))
  return { company, role, to, from, others, words, proper }
}

const lastNames = new WeakMap<Facts, Names>()

/** The names among the facts; read once for as long as the facts are the same. */
function namesOf(facts: Facts): Names {
  let names = lastNames.get(facts)
  if (!names) {
    names = readNames(facts)
    lastNames.set(facts, names)
  }
  return names
}

const allWords = remembered(16, (names: string): ReadonlySet<string> => new Set(nameWords(names)))

const plainWords = remembered(16, (names: string) => names.split('\n').flatMap(properWords).map(plain).join(' '))

/** The words of a sentence that may be one of what is known, misspelt; worked out once while the same is known. */
function wordsLike(said: Said, { proper }: Names): readonly Capitalised[] {
  if (said.alike?.to !== proper) {
    const names = proper.split(' ')
    said.alike = { to: proper, words: said.words.filter(({ plain }) => names.some(name => isSlip(plain, name))) }
  }
  return said.alike.words
}

const salutation = forLettersOf(
  /^(?:dear|hi(?:ya)?|hello|hey|good (?:morning|afternoon|evening)|greetings)(?: again)?,?\s+((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,2})(?=\s*(?:[,.:;!–—]|$|-))/iu,
)
const spokenTo = forLettersOf(
  /\b(?:(?:speak|speaking|talk) (?:to|with)|is this)\s+((?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?)/u,
)
const honorific = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+/
/** Greets an office, not a person. */
const nobody =
  /\b(?:sirs?|madam|team|all|everyone|everybody|folks|there|hiring|recruit\w*|manager|committee|board|panel|human|resources|hr|department|colleagues?|members?|talent|people|admissions|search|staff|office|director|head|chair\w*|friends?|ladies|gentlemen|whom)\b/i

/** A greeting, or a question for somebody on the phone, that names someone else. */
function* wrongPerson(draft: Draft, { to, company, others, words }: Names): Generator<Finding> {
  if (!to || nobody.test(to)) return
  const addressed = [
    ...(draft.greeting ? [[draft.greeting, salutation] as const] : []),
    ...(draft.kind === 'email' ? [] : draft.sentences.slice(0, 3).map(sentence => [sentence, spokenTo] as const)),
  ]
  for (const [sentence, pattern] of addressed) {
    const match = pattern(sentence.text).exec(sentence.text)
    const name = match?.[1]
    if (!match || !name || nobody.test(name) || !/^\p{Lu}/u.test(name)) continue
    if (name === to || [to, company ?? '', ...others].some(other => samePerson(name, other))) continue
    if (nameWords(name).some(word => words.has(word))) continue
    // Somebody known as "Ms. Smith" may be greeted by any first name.
    if (honorific.test(to) && nameWords(to).length === 1 && !honorific.test(name) && nameWords(name).length === 1)
      continue
    const title = honorific.exec(name)?.[0] ?? ''
    const start = match.index + match[0].lastIndexOf(name) + title.length
    yield finding(
      sentence,
      { text: name.slice(title.length), start, end: start + name.length - title.length },
      to,
      addressee(to, title),
    )
  }
}

function samePerson(a: string, b: string): boolean {
  const [as, bs] = [nameWords(a), nameWords(b)]
  if (mayBeSame(a, b)) return bs.length > 0
  return as.some(one => bs.some(other => one === other || sameFirstName(one, other) || isShortened(one, other)))
}

/** "Chris" for "Christine", "Annie" for "Ann", "Janie" for "Jane". */
function isShortened(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].sort((x, y) => x.length - y.length)
  const stem = short.replace(fondEnding, '')
  if (stem.length < 2) return false
  if (fondEnding.test(a) !== fondEnding.test(b) && stem.replace(/e$/, '') === long.replace(fondEnding, '')) return true
  return long.startsWith(stem) && (long.length - stem.length > 1 || short !== stem)
}

const fondEnding = /(?:ie|y|i)$/

/** What to write in place of a name behind a title that stays. */
function addressee(to: string, title: string): string {
  return title ? (to.split(/\s+/).at(-1) ?? to) : to
}

/** Somebody else's post, or any later one, may well have another name. */
const elsewhere =
  /\b(?:accept\w*|another|other|offer\w*|elsewhere|new|current\w*|future|different|leav\w+|left|start\w*|similar|former\w*|previous\w*|worked|instead)\b/i
const agency = /\b(?:recruit\w*|talent|staffing|search|personnel|employment|agency|placement|partners)\b/i

function* wrongCompany(sentence: Sentence, { companies }: Said, { company, others, words }: Names): Generator<Finding> {
  if (companies.length === 0 || !company || agency.test(company) || !speaksOfThis(sentence)) return
  for (const mention of companies) {
    if ([company, ...others].some(name => mayBeSame(mention.text, name))) continue
    if (nameWords(mention.text).some(word => words.has(word))) continue
    yield finding(sentence, mention, company)
  }
}

function* wrongRole(sentence: Sentence, { roles }: Said, { role, others, words }: Names): Generator<Finding> {
  if (roles.length === 0 || !role || !speaksOfThis(sentence)) return
  for (const mention of roles) {
    if ([role, ...others].some(name => mayBeSame(mention.text, name))) continue
    const parts = nameWords(mention.text)
    // The half of a role may be what they call it in the office.
    if (parts.some(word => words.has(word) || [...words].some(right => isSlip(word, right)))) continue
    yield finding(sentence, mention, role)
  }
}

function speaksOfThis({ acts, text }: Sentence): boolean {
  const about =
    acts.has('appreciation') || acts.has('decline') || acts.has('introduction') || /^subject\s*:/i.test(text)
  return about && !elsewhere.test(text)
}

/** No name, however like one. */
const calendar = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\w+day)$/

/** Capitalised words that are a known one misspelt; at the start of a sentence only where the word is long. */
function* slips(sentence: Sentence, words: readonly Capitalised[], names: Names): Generator<Finding> {
  for (const { text: written, plain: word, start, end } of words) {
    if (names.words.has(word)) continue
    if (start === 0 && word.length < 7 && sentence.part !== 'signature') continue
    const before = sentence.text.slice(Math.max(0, start - 60), start)
    const after = sentence.text.slice(end, end + 60)
    const meant = meantBy(sentence, before, after, names).find(
      name => isSlip(word, plain(name)) && !isShortened(word, plain(name)),
    )
    if (!meant) continue
    const text = written.replace(/['’]s?$/, '')
    yield finding(sentence, { text, start, end: start + text.length }, meant)
  }
}

/** The names that can be meant where a word stands: behind "Ms." no role is, and in a signature only the writer. */
function meantBy(sentence: Sentence, before: string, after: string, { company, role, to, from }: Names): string[] {
  if (sentence.part === 'signature') return properWords(from)
  if (/\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+(?:\p{Lu}\S+\s+)?$/u.test(before)) return properWords(to)
  const roleWords = properWords(role)
  const ofRole =
    /^\s+(?:position|role|post|job|interview|vacancy)\b/.test(after) ||
    roleWords.some(word => before.endsWith(`${word} `) || after.startsWith(` ${word}`))
  return [
    ...properWords(company),
    ...(ofRole ? roleWords : []),
    ...(sentence.acts.has('greeting') ? properWords(to) : []),
  ]
}

function properWords(name = ''): string[] {
  return name.split(/[\s,/&()-]+/).filter(word => /^\p{Lu}/u.test(word) && nameWords(word).length > 0)
}

function finding(sentence: Sentence, { text, start, end }: Mention, right: string, instead = right): Finding {
  const at = sentence.at(start, end)
  return {
    at,
    message: t(
      '“{0}” here, but “{1}” in what you gave or quoted: a wrong name undoes a polite letter. Check which is right.',
      text,
      right,
    ),
    fixes() {
      return [{ title: t('Change it to “{0}”', instead), edits: [{ ...at, text: instead }], preferred: true }]
    },
  }
}
