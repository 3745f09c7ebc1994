import { t } from '@vscode/l10n'
import { type Draft, inSentences, type Sentence } from '../core/draft.ts'
import { defineRule, type Finding, type Fix } from '../core/rule.ts'
import { keepInComment, takeOut } from '../core/take-out.ts'
import { declines, keepOnFiles } from '../lexicon/proposals.ts'

export const closedDoor = defineRule({
  id: 'closed-door',
  title: 'The draft shuts the door for good',
  why: 'You may want to apply again, or work with these people elsewhere. A bridge burnt in one sentence takes years to build anew.',
  severity: 'warning',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview. «Please do not contact me again.»\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview. Please contact me again when another position opens up.\n\nKind regards,\nMary Jones\n',
    ],
  },
  check: draft => shutDoors(draft),
})

const shutDoors = inSentences(function* (sentence): Generator<Finding> {
  if (sentence.part === 'subject' || !sentence.acts.has('closed-door')) return
  yield {
    at: sentence,
    message: t(
      'This shuts the door for good, and you may want it open one day. Leave it out, or ask to be kept on file instead.',
    ),
    fixes: draft => fixes(draft, sentence),
  }
})

function fixes(draft: Draft, sentence: Sentence): Fix[] {
  const kept = draft.sentences.some(({ acts }) => acts.has('keep-on-file'))
  const no = sentence.acts.has('decline') ? `${declines(draft)[0]} ` : ''
  const proposals = kept && !no ? [] : kept ? [no.trim()] : keepOnFiles(draft).map(words => no + words)
  const fixes: Fix[] = proposals.map(words => ({
    title: t('Say “{0}” instead', words),
    edits: [{ start: sentence.start, end: sentence.end, text: words }],
  }))
  if (!no) {
    fixes.push({ title: t('Take it out'), edits: [takeOut(draft, sentence)] })
    fixes.push({ title: t('Take it out, but keep it in a comment'), edits: [keepInComment(draft, sentence)] })
  }
  return fixes.map((fix, at) => ({ ...fix, preferred: at === 0 }))
}
