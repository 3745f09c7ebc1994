import { t } from '@vscode/l10n'
import type { Draft, Sentence } from '../core/draft.ts'
import { defineRule, type Fix } from '../core/rule.ts'
import { declines } from '../lexicon/proposals.ts'

export const hedgedDecline = defineRule({
  id: 'hedged-decline',
  title: 'The no is only hinted at',
  why: 'Half a no is read as a maybe. They keep the time free, ask again, and you have to say it after all.',
  severity: 'information',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. «I am not sure that I can come to the interview.» Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for inviting me to interview. I was not sure at first, but I have decided to decline the interview. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check(draft) {
    if (draft.sentences.some(({ acts }) => acts.has('decline') || acts.has('implied-decline'))) return
    for (const sentence of draft.sentences) {
      if (!sentence.acts.has('hedged-decline')) continue
      yield {
        at: sentence,
        message: t(
          'This only hints at a no: they will keep the time free and ask again. Say in one sentence that you decline.',
        ),
        fixes() {
          return plainWords(draft, sentence)
        },
      }
    }
  },
})

/** Says it plainly: in place of the hedge, or behind it where the sentence does something else besides. */
function plainWords(draft: Draft, sentence: Sentence): Fix[] {
  const courteous = sentence.acts.has('appreciation') || sentence.acts.has('keep-on-file')
  return declines(draft).map((words, at) => ({
    title: courteous ? t('Add “{0}”', words) : t('Say “{0}”', words),
    edits: [
      courteous
        ? { start: sentence.end, end: sentence.end, text: ` ${words}` }
        : { start: sentence.start, end: sentence.end, text: words },
    ],
    preferred: at === 0,
  }))
}
