import { t } from '@vscode/l10n'
import { clauseDoing } from '../core/clause-doing.ts'
import { type Draft, foundIn, inSentences, type Sentence } from '../core/draft.ts'
import { defineRule, type Finding, type Fix } from '../core/rule.ts'
import type { Span } from '../core/span.ts'
import { keepInComment, takeOut } from '../core/take-out.ts'
import { declines, neutralClauses } from '../lexicon/proposals.ts'

export const negativeRemark = defineRule({
  id: 'negative-remark',
  title: 'An unkind word about the company',
  why: 'It changes nothing and is remembered: whoever reads it may decide about you again, here or elsewhere.',
  severity: 'warning',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for the invitation. «Your manager was rude to me.» I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for the invitation. I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for the invitation. I have no complaints about the process, but I must decline.\n\nKind regards,\nMary Jones\n',
    ],
  },
  check: draft => remarks(draft),
})

const remarks = inSentences(function* (sentence): Generator<Finding> {
  if (sentence.part === 'subject' || !sentence.acts.has('negative-remark')) return
  const { clause } = unkindClause(sentence)
  const at = clause ? sentence.at(clause.start, clause.end) : sentence
  yield {
    at,
    message: t(
      'This reads as criticism of the company. It gains you nothing and may be remembered: leave it out, or say only that it is not the right fit.',
    ),
    fixes: draft => kinder(draft, sentence, at),
  }
})

const unkindClause = foundIn(text => ({ clause: clauseDoing('negative-remark', text) }))

/**
 * The fact without the sting, or nothing.
 *
 * @param at the remark, where it is only a part of its sentence
 */
function kinder(draft: Draft, sentence: Sentence, at: Span = sentence): Fix[] {
  const whole = at.start === sentence.start && at.end === sentence.end
  const declined = sentence.acts.has('decline')
  const proposals = neutralClauses(draft.text.slice(at.start, at.end)).map(clause => {
    if (!whole) return behindJoint(draft.text.slice(at.start, at.end), clause)
    const words = declined ? `I must decline the interview because ${clause}` : clause
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  })
  const fixes: Fix[] = proposals.map(words => ({
    title: t('Say “{0}” instead', words),
    edits: [{ start: at.start, end: at.end, text: words }],
  }))
  if (declined && whole) {
    const words = declines(draft)[0] ?? ''
    fixes.push({ title: t('Say only “{0}”', words), edits: [{ start: at.start, end: at.end, text: words }] })
  } else if (whole) {
    fixes.push({ title: t('Take it out'), edits: [takeOut(draft, sentence)] })
    fixes.push({ title: t('Take it out, but keep it in a comment'), edits: [keepInComment(draft, sentence)] })
  }
  return fixes.map((fix, place) => ({ ...fix, preferred: place === 0 }))
}

/** A clause with the words and marks that tied the remark to its sentence. */
function behindJoint(remark: string, clause: string): string {
  const joint =
    /^[\s,;:–—-]*(?:(?:because|as|since|but|and|so|although|though|given that)\s+)?/i.exec(remark)?.[0] ?? ''
  return `${joint}${clause}${/[.!?,;]+$/.exec(remark)?.[0].charAt(0).replace('!', '.') ?? ''}`
}
