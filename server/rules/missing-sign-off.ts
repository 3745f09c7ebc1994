import { t } from '@vscode/l10n'
import type { Draft } from '../core/draft.ts'
import { known } from '../core/invitation.ts'
import { defineRule, type Edit } from '../core/rule.ts'
import { signOffs } from '../lexicon/proposals.ts'
import { endsWithName } from './missing-introduction.ts'

export const missingSignOff = defineRule({
  id: 'missing-sign-off',
  title: 'The email ends without a closing',
  why: 'An email that just stops reads as if you had left the room. Two words and your name end it kindly.',
  severity: 'hint',
  kinds: ['email'],
  examples: {
    flags: [
      [
        '---\nfrom: Mary Jones\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview. «I must decline the interview.»\n',
        '---\nfrom: Mary Jones\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview.\n\nBest,\nMary\n',
    ],
  },
  *check(draft) {
    const last = draft.sentences.at(-1)
    if (!last || closes(draft)) return
    yield {
      at: last,
      message: t('No closing: the email just stops. End it with a word of regards and your name.'),
      fixes() {
        return signOffs(draft).map((words, at) => ({
          title: t('Close with “{0}”', words),
          edits: [close(draft, words)],
          safe: true,
          preferred: at === 0,
        }))
      },
    }
  },
})

/** A name alone closes an email too, if a curt one. */
function closes(draft: Draft): boolean {
  return (
    draft.signOff !== undefined ||
    draft.sentences.slice(-2).some(({ acts }) => acts.has('sign-off')) ||
    endsWithName(draft)
  )
}

/** Below everything, together with the name where it is known. */
function close(draft: Draft, words: string): Edit {
  const { offset, before } = draft.places.end
  const from = known(draft, 'from')
  return { start: offset, end: offset, text: `${before}${words}${from ? `\n${from}` : ''}` }
}
