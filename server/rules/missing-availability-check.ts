import { t } from '@vscode/l10n'
import type { Draft } from '../core/draft.ts'
import { defineRule, type Edit } from '../core/rule.ts'
import { availabilityChecks, insertAt } from '../lexicon/proposals.ts'

export const missingAvailabilityCheck = defineRule({
  id: 'missing-availability-check',
  title: 'The script does not ask whether it is a good moment',
  why: 'A call comes in the middle of something else. Who is asked first listens; who is not looks for a way to end the call.',
  severity: 'information',
  kinds: ['phone'],
  examples: {
    flags: [
      [
        '---\ndecline: phone\n---\nHello, Ms. Smith. «This is Mary Jones.» Thank you for inviting me to interview. I have decided to decline the interview.\n',
        '---\ndecline: phone\n---\nHello, Ms. Smith. This is Mary Jones. Do you have a moment? Thank you for inviting me to interview. I have decided to decline the interview.\n',
      ],
    ],
    passes: [
      '---\ndecline: phone\n---\nGood morning, this is Mary Jones. Is this a good time to talk?\n\nThank you for inviting me to interview. I have decided to decline the interview.\n',
    ],
  },
  *check(draft) {
    if (draft.sentences.length === 0 || draft.sentences.some(({ acts }) => acts.has('availability-check'))) return
    yield {
      at: draft.places.opening.show,
      message: t('You do not ask whether it is a good moment, and may speak into a meeting. Ask before you go on.'),
      fixes() {
        return availabilityChecks().map((question, at) => ({
          title: t('Ask “{0}”', question),
          edits: [behindIntroduction(draft, question)],
          safe: true,
          preferred: at === 0,
        }))
      },
    }
  },
})

/** First who is calling, then whether they have a moment. */
function behindIntroduction(draft: Draft, question: string): Edit {
  const introduction = draft.sentences.find(({ acts }) => acts.has('introduction'))
  if (!introduction) return insertAt(draft.places.opening, question)
  return { start: introduction.end, end: introduction.end, text: ` ${question}` }
}
