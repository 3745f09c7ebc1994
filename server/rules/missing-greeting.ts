import { t } from '@vscode/l10n'
import type { Sentence } from '../core/draft.ts'
import { defineRule } from '../core/rule.ts'
import { greetings } from '../lexicon/proposals.ts'

export const missingGreeting = defineRule({
  id: 'missing-greeting',
  title: 'The draft greets nobody',
  why: 'Without a greeting even friendly words arrive like a notice. A name at the top says that they are meant for a person.',
  severity: 'hint',
  examples: {
    flags: [
      [
        '---\nto: Ms. Smith\n---\n«Thank you for inviting me to interview.» I must decline the interview.\n\nKind regards,\nMary Jones\n',
        '---\nto: Ms. Smith\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview. I must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Hi Jo,\n\nThank you for inviting me to interview. I must decline the interview.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check(draft) {
    const first = draft.sentences[0]
    if (!first || draft.greeting || draft.sentences.slice(0, 3).some(greets)) return
    const spoken = draft.kind !== 'email'
    yield {
      at: first,
      message: t('No greeting: the draft begins like a notice. Greet the person it is meant for.'),
      fixes() {
        return greetings(draft).map((words, at) => ({
          title: t('Begin with “{0}”', words),
          edits: [{ start: first.start, end: first.start, text: spoken ? `${words} ` : `${words}\n\n` }],
          safe: true,
          preferred: at === 0,
        }))
      },
    }
  },
})

function greets({ text }: Sentence): boolean {
  return salutation.test(text) || bareName.test(text)
}

/** Words of greeting that run into the sentence. */
const salutation =
  /^(?:(?:yeah|yes|oh|ah|okay|ok|chef|well),? )?(?:dear|hi|hiya|hello|hey+|yo|g['’]?day|gidday|greetings|(?:good )?(?:morning|afternoon|evening)|good day|to whom|al+right)\b/i
/** "Mike," or "Steve - you told me". */
const bareName =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?\s*(?:,$|[-–—:](?:\s|$))|^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? \p{Lu}[\p{L}'’-]+,/u
