import { t } from '@vscode/l10n'
import { type Draft, inSentences, type Sentence } from '../core/draft.ts'
import { defineRule, type Finding, type Fix } from '../core/rule.ts'
import { keepInComment, takeOut } from '../core/take-out.ts'
import { declines, declinesWithReason, neutralReasons } from '../lexicon/proposals.ts'

export const overExplaining = defineRule<'sentences' | 'words'>({
  id: 'over-explaining',
  title: 'More reasons than anyone asked for',
  why: 'You owe no reason. A long one sounds like an excuse, invites an argument, and tells strangers what is yours alone.',
  severity: 'warning',
  options: {
    sentences: { default: 1, least: 0, description: 'Sentences of reason that are fine.' },
    words: { default: 35, least: 5, description: 'Words from which a single sentence of reason is too long.' },
  },
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for the invitation. I must decline. «My mother is ill and I drive her to the clinic every day. My landlord is selling the flat and we have to move.» Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for the invitation. I must decline for family reasons. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for the invitation. I have decided to explore other options and must decline.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check(draft, { sentences, words }) {
    const reasons = reasonsIn(draft)
    const isLong = ({ acts, text }: Sentence) => acts.has('long-reason') || text.split(' ').length >= words
    if (reasons.length > sentences || reasons.some(isLong)) yield* runs(draft, reasons)
    const apologies = apologiesIn(draft)
    if (apologies.length > 2) yield* runs(draft, apologies.slice(1))
  },
})

const reasonsIn = inSentences(sentence => (sentence.part === 'body' && isReason(sentence) ? [sentence] : []))
const apologiesIn = inSentences(sentence =>
  sentence.part === 'body' && sentence.acts.has('apology') ? [sentence] : [],
)

function isReason({ acts }: Sentence): boolean {
  return ((acts.has('reason') || acts.has('long-reason')) && !acts.has('decline')) || acts.has('long-reason')
}

/**
 * One finding for each run of neighbouring sentences.
 *
 * @param sentences of the draft, in its order
 */
function* runs(draft: Draft, sentences: readonly Sentence[]): Generator<Finding> {
  let first: Sentence | undefined
  let last: Sentence | undefined
  let next = 0
  for (const sentence of draft.sentences) {
    if (sentence === sentences[next]) {
      first ??= sentence
      last = sentence
      next++
    } else if (first && last) {
      yield finding(draft, first, last)
      first = last = undefined
    }
  }
  if (first && last) yield finding(draft, first, last)
}

function finding(draft: Draft, first: Sentence, last: Sentence): Finding {
  return {
    at: { start: first.start, end: last.end },
    message: t(
      'More reason than anyone asked for: it sounds like an excuse and invites an argument. One short sentence, or none, is enough.',
    ),
    unnecessary: true,
    fixes() {
      return shorter(draft, first, last)
    },
  }
}

/** Less, or nothing, in place of a run; a no that is part of it stays. */
function shorter(draft: Draft, first: Sentence, last: Sentence): Fix[] {
  const run = draft.sentences.slice(draft.sentences.indexOf(first), draft.sentences.indexOf(last) + 1)
  const declined = run.some(({ acts }) => acts.has('decline'))
  const apologetic = run.every(sentence => !isReason(sentence))
  const others = draft.sentences.some(sentence => isReason(sentence) && !run.includes(sentence))
  const say = (words: string): Fix => ({
    title: t('Say only “{0}”', words),
    edits: [{ start: first.start, end: last.end, text: words }],
  })
  const fixes: Fix[] = []
  if (declined) fixes.push(say(declines(draft)[0] ?? ''))
  else {
    fixes.push({ title: t('Take it out'), edits: [takeOut(draft, first, last)] })
    fixes.push({ title: t('Take it out, but keep it in a comment'), edits: [keepInComment(draft, first, last)] })
  }
  if (!others && !apologetic) {
    const second = run[1]
    if (second && !first.acts.has('long-reason')) {
      fixes.push({ title: t('Keep the first sentence only'), edits: [takeOut(draft, second, last)] })
    }
    fixes.push(...(declined ? declinesWithReason() : neutralReasons()).map(say))
  }
  return fixes.map((fix, at) => ({ ...fix, preferred: at === 0 }))
}
