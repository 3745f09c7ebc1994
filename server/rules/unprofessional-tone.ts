import { t } from '@vscode/l10n'
import { type Draft, type Facts, foundIn, inSentences, type Sentence } from '../core/draft.ts'
import { known, readInvitation } from '../core/invitation.ts'
import { forLettersOf } from '../core/letters.ts'
import { defineRule, type Edit, type Finding, type Fix } from '../core/rule.ts'
import { findSlots } from '../core/slots.ts'
import { keepInComment, takeOut } from '../core/take-out.ts'
import { coarseness } from '../lexicon/unprofessional.ts'

export const unprofessionalTone = defineRule({
  id: 'unprofessional-tone',
  title: 'A tone that does not belong in a business letter',
  why: 'The letter is filed under your name and read by people who never met you. Loud or coarse words are all they will know of you.',
  severity: 'warning',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I have «REALLY» decided to decline.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I have really decided to decline.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Ms. Smith,\n\nThank you so much for inviting me«!!!» I must decline.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you so much for inviting me. I must decline.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Ms. Smith,\n\nThank you for inviting me. «🙏» I must decline.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me. I must decline.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Ms. Smith,\n\nThank you for inviting me. I have a «damn» good reason to decline.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me. I have a good reason to decline.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Ms. Smith,\n\nThank you for inviting me. I must decline. Your agents are «idiots».\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me. I must decline.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      '---\ncompany: ACME WIDGETS\n---\nDear Ms. Smith,\n\nThank you for inviting me to ACME WIDGETS! As an RN and CPA at NASA, I must decline. Please keep my CV on file.\n\nKind regards,\nMARY JONES\n',
    ],
  },
  check: draft => slips(draft),
})

const slips = inSentences(function* (sentence, facts, siblings): Generator<Finding> {
  const found = unsuitable(sentence)
  if (found === nothing) return
  yield* coarseWords(sentence, found.coarse)
  yield* pictures(sentence, found.pictures)
  yield* marks(sentence, found.marks)
  if (found.loud.length === 0 || sentence.part === 'signature' || isHeading(sentence, siblings)) return
  yield* shouting(sentence, found.loud, namesOf(facts))
})

/** What is found in a sentence's text, whatever stands round it; most have nothing of it. */
interface Unsuitable {
  readonly coarse: readonly Heard[]
  readonly pictures: readonly Heard[]
  readonly marks: readonly Heard[]
  readonly loud: readonly Heard[]
}

interface Heard {
  readonly text: string
  readonly at: number
  /** Only adds heat, so that the sentence stands without it. */
  readonly heat: boolean
}

const nothing: Unsuitable = { coarse: [], pictures: [], marks: [], loud: [] }

const unsuitable = foundIn((text): Unsuitable => {
  const coarse = coarseness.flatMap(({ words, heat }) => matches(text, words, heat))
  const pictures = matches(text, picture)
  const marks = matches(text, /[!?]{2,}/g).filter(match => match.text.includes('!'))
  const loud = capitals(text).test(text) ? matches(text, loudRun(text)) : []
  const found = { coarse, pictures, marks, loud }
  return Object.values(found).some(matches => matches.length > 0) ? found : nothing
})

function matches(text: string, pattern: RegExp, heat = false): Heard[] {
  return Array.from(text.matchAll(pattern), match => ({ text: match[0], at: match.index, heat }))
}

function* coarseWords(sentence: Sentence, found: readonly Heard[]): Generator<Finding> {
  for (const { text, at, heat } of found) {
    yield {
      at: sentence.at(at, at + text.length),
      message: t('“{0}” is a word for other places: here it speaks against you. Leave it out.', text),
      fixes: draft => withoutCoarse(draft, sentence, { text, at, heat }),
    }
  }
}

function withoutCoarse(draft: Draft, sentence: Sentence, { text, at, heat }: Heard): Fix[] {
  const without = withoutSpace(sentence, at, at + text.length)
  const out: Fix[] = heat ? [{ title: t('Take “{0}” out', text), edits: [without] }] : []
  const whole: Fix[] = draft.sentences.includes(sentence)
    ? [
        { title: t('Take the sentence out'), edits: [takeOut(draft, sentence)] },
        { title: t('Take the sentence out, but keep it in a comment'), edits: [keepInComment(draft, sentence)] },
      ]
    : []
  return [...out, ...whole].map((fix, place) => ({ ...fix, preferred: place === 0 }))
}

const picture =
  /(?:\p{RI}\p{RI}|[\d#*]\uFE0F?\u20E3|[☺☹❤♥]\uFE0F?|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic})*/gu

function* pictures(sentence: Sentence, found: readonly Heard[]): Generator<Finding> {
  for (const { text, at } of found) {
    const end = at + text.length
    yield {
      at: sentence.at(at, end),
      message: t(
        'An emoji, {0}: in a business letter it looks careless, and some mail programs show a box. Take it out.',
        text,
      ),
      fixes() {
        return [{ title: t('Take it out'), edits: [withoutSpace(sentence, at, end)], safe: true, preferred: true }]
      },
    }
  }
}

function* marks(sentence: Sentence, found: readonly Heard[]): Generator<Finding> {
  for (const { text, at: start } of found) {
    const at = sentence.at(start, start + text.length)
    const calm = text.includes('?') ? '?' : sentence.acts.has('greeting') && start < 30 ? ',' : '.'
    yield {
      at,
      message: t('“{0}” sounds agitated. One mark is enough.', text),
      fixes() {
        return [{ title: t('Make it “{0}”', calm), edits: [{ ...at, text: calm }], safe: true, preferred: true }]
      },
    }
  }
}

const capitals = forLettersOf(/\p{Lu}{3}|\p{Lu}{2}[\s,]+\p{Lu}{2}/u)
const loudRun = forLettersOf(/(?<![\p{L}\d'’-])\p{Lu}[\p{Lu}'’-]*(?:[\s,]+\p{Lu}[\p{Lu}'’-]*)*(?![\p{L}\d])/gu)
/** Words that are written in capitals for nothing but emphasis. */
const emphatic =
  /^(?:not|no|never|ever|very|so|really|please|stop|must|always|all|any|again|now|do|don['’]t|won['’]t|can['’]t|cannot|will|thank|thanks|you|your|me|my|the|this|that|and|is|are|was|to|why|what|how|too|only|absolutely|nothing|nobody)$/i
/** Endings of long words; names and acronyms seldom have them. */
const longWord = /(?:ly|ing|ed|tion|able|ible|ous|ful|less|est|ive|ment|ness|ant|ent)$/i
/** After these stands a name. */
const beforeName = /\b(?:at|with|from|for|of|by|in|the|via|near|mr|mrs|ms|dr)\.?\s+$/i
const short = /^(?:CV|HR|IT|UK|US|USA|EU|CEO|CFO|CTO|COO|NHS|RN|PM|AM|OK|PA|EA|QA|UX|UI|BA|MA|MBA|PHD|VP|I)$/

function* shouting(sentence: Sentence, found: readonly Heard[], names: ReadonlySet<string>): Generator<Finding> {
  const label = /^(?:subject|re)\s*:\s*(?:(?:re|fwd?|aw)\s*:\s*)*/i.exec(sentence.text)?.[0].length ?? 0
  const slots = findSlots(sentence.text)
  for (const { text, at: from } of found) {
    if (from < label) continue
    const run = trimShort(text)
    const start = from + text.indexOf(run)
    const inSlot = slots.some(slot => slot.start < start + run.length && start < slot.end)
    if (!run || inSlot || !isShouted(run, sentence.text.slice(Math.max(0, start - 20), start), names)) continue
    const at = sentence.at(start, start + run.length)
    yield {
      at,
      message: t('“{0}” is read as shouting. Set it in small letters; the words are strong enough.', run),
      fixes() {
        return [
          {
            title: t('Set it in small letters'),
            edits: [{ ...at, text: calmly(run, start === label) }],
            safe: true,
            preferred: true,
          },
        ]
      },
    }
  }
}

/** A run without the "I" and the acronyms at its ends, which are no louder than they should be. */
function trimShort(run: string): string {
  const words = run.split(/(?<=[\s,])(?=\p{Lu})/u)
  while (words.length > 0 && short.test((words[0] ?? '').replace(/[\s,]+$/, ''))) words.shift()
  while (words.length > 0 && short.test((words.at(-1) ?? '').replace(/[\s,]+$/, ''))) words.pop()
  return words.join('').replace(/[\s,]+$/, '')
}

function isShouted(run: string, before: string, names: ReadonlySet<string>): boolean {
  const words = run.split(/[\s,]+/)
  const strange = words.filter(word => !names.has(word) && !short.test(word))
  const long = strange.filter(word => word.length > 3)
  if (strange.some(word => emphatic.test(word))) return words.length > 1 || run.length > 4
  if (words.length === 1) return run.length > 6 && longWord.test(run) && !beforeName.test(before) && long.length > 0
  return long.length > 1 && !beforeName.test(before)
}

/** The words of all names that are known, in capitals, and what the invitation has in capitals itself. */
function namesOf(facts: Facts): Set<string> {
  const keys = ['company', 'role', 'to', 'from'] as const
  const names = keys.map(key => known(facts, key)?.toUpperCase() ?? '')
  const quoted = readInvitation(facts).text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []
  return new Set([...names.flatMap(name => name.split(/[\s,]+/)), ...quoted])
}

function calmly(run: string, first: boolean): string {
  const small = run
    .split(/(?<=[\s,])(?=\p{Lu})/u)
    .map(word => (short.test(word.replace(/[\s,]+$/, '')) ? word : word.toLowerCase().replace(/^i(?=['’])/, 'I')))
    .join('')
  return first ? small.charAt(0).toUpperCase() + small.slice(1) : small
}

/** A heading, or a line of capitals without a full stop that stands alone and is meant for one. */
function isHeading(sentence: Sentence, siblings: readonly Sentence[]): boolean {
  if (sentence.heading) return true
  if (/\p{Ll}|[.!?…]$/u.test(sentence.text)) return false
  return siblings.every(other => other === sentence || other.part !== 'body')
}

/** Takes a stretch of a sentence out with the space before it, or behind it where it begins the sentence. */
function withoutSpace(sentence: Sentence, start: number, end: number): Edit {
  const { text } = sentence
  if (start > 0) while (/\s/.test(text.charAt(start - 1))) start--
  else while (/\s/.test(text.charAt(end))) end++
  return { ...sentence.at(start, end), text: '' }
}
