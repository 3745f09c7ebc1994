import { t } from '@vscode/l10n'
import type { Draft, Sentence } from '../core/draft.ts'
import { defineRule, type Fix } from '../core/rule.ts'
import { takeOut } from '../core/take-out.ts'
import { appreciations, insertAt } from '../lexicon/proposals.ts'

export const lateAppreciation = defineRule({
  id: 'late-appreciation',
  title: 'The thanks come after the no',
  why: 'Thanks read first make the no easy to take; read after it, they can look like an afterthought.',
  severity: 'hint',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nI must decline the interview. «Thank you for inviting me to interview.»\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me to interview.\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for inviting me to interview, but I must decline. I appreciate your interest.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check(draft) {
    const { sentences } = draft
    const no = sentences.findIndex(({ acts }) => acts.has('decline'))
    const thanks = sentences.findIndex(({ acts }) => acts.has('appreciation'))
    const [decline, appreciation] = [sentences[no], sentences[thanks]]
    if (!decline || !appreciation || thanks < no) return
    if (decline === appreciation) return
    yield {
      at: appreciation,
      message: t('The thanks come after the no, where they may be read as an afterthought. You could begin with them.'),
      fixes() {
        return decline.start >= draft.places.opening.offset ? thankFirst(draft, appreciation) : []
      },
    }
  },
})

function thankFirst(draft: Draft, thanks: Sentence): Fix[] {
  const place = draft.places.opening
  const words = draft.text.slice(thanks.start, thanks.end)
  const alone = [...thanks.acts].every(act => act === 'appreciation' || act === 'praise')
  const move: Fix = { title: t('Begin with it'), edits: [insertAt(place, words), takeOut(draft, thanks)] }
  const add = appreciations(draft).map(sentence => ({
    title: t('Begin with “{0}”', sentence),
    edits: [insertAt(place, sentence)],
  }))
  return [...(alone ? [move] : []), ...add].map((fix, at) => ({ ...fix, preferred: at === 0 }))
}
