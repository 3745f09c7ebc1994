import { t } from '@vscode/l10n'
import type { Draft } from '../core/draft.ts'
import { known } from '../core/invitation.ts'
import { defineRule } from '../core/rule.ts'

export const missingSubject = defineRule({
  id: 'missing-subject',
  title: 'The email has no subject',
  why: 'A recruiter sees the subject first, among a hundred others. The position and your name in it are enough to file the answer.',
  severity: 'hint',
  kinds: ['email'],
  examples: {
    flags: [
      [
        '---\nrole: Clerk\nfrom: Mary Jones\n---\n«Dear Ms. Smith,»\n\nI must decline the interview.\n',
        '---\nrole: Clerk\nfrom: Mary Jones\n---\nSubject: Clerk interview – Mary Jones\n\nDear Ms. Smith,\n\nI must decline the interview.\n',
      ],
    ],
    passes: [
      'Subject: Interview on Monday\n\nDear Ms. Smith,\n\nI must decline the interview.\n',
      '---\nsubject: Interview on Monday\n---\nDear Ms. Smith,\n\nI must decline the interview.\n',
    ],
  },
  *check(draft) {
    const first = draft.sentences[0]
    if (draft.subject || draft.given('subject') || !first) return
    const subject = `Subject: ${proposal(draft)}`
    yield {
      at: first,
      message: t(
        'No subject: the email is hard to find among many others. Name the position and yourself in a line “Subject: …”.',
      ),
      fixes() {
        return [
          {
            title: t('Begin with “{0}”', subject),
            edits: [{ start: first.start, end: first.start, text: `${subject}\n\n` }],
            safe: true,
            preferred: true,
          },
        ]
      },
    }
  },
})

function proposal(draft: Draft): string {
  const role = known(draft, 'role')
  const from = known(draft, 'from')
  return `${role ? `${role} interview` : 'Interview'}${from ? ` – ${from}` : ''}`
}
