import { t } from '@vscode/l10n'
import type { Draft, Sentence } from '../core/draft.ts'
import { defineRule, type Finding } from '../core/rule.ts'

export const overExplaining = defineRule<'sentences'>({
  id: 'over-explaining',
  title: 'More reasons than anyone asked for',
  why: 'You owe no reason. A long one sounds like an excuse, invites an argument, and tells strangers what is yours alone.',
  severity: 'warning',
  options: { sentences: { default: 1, least: 0, description: 'Sentences of reason that are fine.' } },
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
  *check(draft, { sentences }) {
    const reasons = draft.sentences.filter(isReason)
    const tooLong = draft.sentences.some(sentence => sentence.acts.has('long-reason'))
    if (reasons.length > sentences || tooLong) yield* runs(draft, reasons)
    const apologies = draft.sentences.filter(sentence => sentence.acts.has('apology'))
    if (apologies.length > 2) yield* runs(draft, apologies.slice(1))
  },
})

function isReason({ acts }: Sentence): boolean {
  return ((acts.has('reason') || acts.has('long-reason')) && !acts.has('decline')) || acts.has('long-reason')
}

/** One finding for each run of neighbouring sentences. */
function* runs(draft: Draft, sentences: readonly Sentence[]): Generator<Finding> {
  let first: Sentence | undefined
  let last: Sentence | undefined
  const wanted = new Set(sentences)
  for (const sentence of draft.sentences) {
    if (wanted.has(sentence)) {
      first ??= sentence
      last = sentence
    } else if (first && last) {
      yield finding(first, last)
      first = last = undefined
    }
  }
  if (first && last) yield finding(first, last)
}

function finding(first: Sentence, last: Sentence): Finding {
  return {
    at: { start: first.start, end: last.end },
    message: t(
      'More reason than anyone asked for: it sounds like an excuse and invites an argument. One short sentence, or none, is enough.',
    ),
    unnecessary: true,
  }
}
