import { t } from '@vscode/l10n'
import { defineRule } from '../core/rule.ts'

export const negativeRemark = defineRule({
  id: 'negative-remark',
  title: 'An unkind word about the company',
  why: 'It changes nothing and is remembered: whoever reads it may decide about you again, here or elsewhere.',
  severity: 'warning',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for the invitation. «Your recruiter was rude to me.» I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for the invitation. I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for the invitation. I have no complaints about the process, but I must decline.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check(draft) {
    for (const sentence of draft.sentences) {
      if (!sentence.acts.has('negative-remark')) continue
      yield {
        at: sentence,
        message: t(
          'This reads as criticism of the company. It gains you nothing and may be remembered: leave it out, or say only that it is not the right fit.',
        ),
      }
    }
  },
})
