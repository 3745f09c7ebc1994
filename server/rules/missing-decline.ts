import { t } from '@vscode/l10n'
import { mayBeThere } from '../core/presence.ts'
import { defineRule } from '../core/rule.ts'
import { declines, insertAt } from '../lexicon/proposals.ts'

export const missingDecline = defineRule({
  id: 'missing-decline',
  title: 'The draft does not say no',
  why: 'Somebody holds a time for you and has to tell others. Without a plain no they wait, ask again, and are annoyed in the end.',
  severity: 'warning',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. «Please keep my resume on file.»\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I have decided to withdraw my application. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for inviting me. I have accepted another position. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check(draft) {
    if (mayBeThere('decline', draft.sentences)) return
    const place = draft.places.middle
    yield {
      at: place.show,
      message: t(
        'No plain no yet: the company cannot tell whether you will come. Say in one sentence that you decline.',
      ),
      fixes() {
        return declines(draft).map((sentence, at) => ({
          title: t('Say “{0}”', sentence),
          edits: [insertAt(place, sentence)],
          safe: true,
          preferred: at === 0,
        }))
      },
    }
  },
})
