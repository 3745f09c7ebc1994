import { t } from '@vscode/l10n'
import { mayBeThere } from '../core/presence.ts'
import { defineRule } from '../core/rule.ts'
import { appreciations, insertAt } from '../lexicon/proposals.ts'

export const missingAppreciation = defineRule({
  id: 'missing-appreciation',
  title: 'The draft does not thank the company for its interest',
  why: 'Somebody chose you among many and made room for you. Thanks at the start make the no that follows easy to read, and you are remembered for them.',
  severity: 'warning',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\n«I must decline the interview.» Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Ms. Smith,\n\n«Thank you for your understanding.» I must decline the interview.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nI am honored that you considered me, but I must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Hi Jo,\n\nIt means a lot that you thought of me. I will have to pass on the interview, though.\n\nBest wishes,\nMary\n',
    ],
  },
  *check(draft) {
    if (mayBeThere('appreciation', draft.sentences)) return
    const place = draft.places.opening
    yield {
      at: place.show,
      message: t(
        'No thanks yet: the company does not read that its interest is welcome. Begin with a word of appreciation.',
      ),
      fixes() {
        return appreciations(draft).map((sentence, at) => ({
          title: t('Begin with “{0}”', sentence),
          edits: [insertAt(place, sentence)],
          safe: true,
          preferred: at === 0,
        }))
      },
    }
  },
})
