import { t } from '@vscode/l10n'
import type { Draft } from '../core/draft.ts'
import { mayBeThere } from '../core/presence.ts'
import { defineRule, type Fix } from '../core/rule.ts'
import { insertAt, keepOnFiles } from '../lexicon/proposals.ts'

export const missingKeepOnFile = defineRule({
  id: 'missing-keep-on-file',
  title: 'The draft does not ask to be kept on file',
  why: 'Your situation may change, and so may theirs. Who asks to be kept on file is called when the next opening comes; who only hopes to stay in touch is forgotten.',
  severity: 'warning',
  examples: {
    flags: [
      [
        'Dear Ms. Smith,\n\nThank you for the invitation. «I must decline the interview.»\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for the invitation. I must decline the interview. Please keep my resume on file for future openings.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Ms. Smith,\n\nThank you for the invitation. I must decline the interview. «I hope our paths cross again.»\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for the invitation. I must decline the interview. I would be glad to hear of other openings.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Hi Jo,\n\nThanks for thinking of me. It is a no this time, but do keep me in mind for the spring.\n\nBest wishes,\nMary\n',
    ],
  },
  *check(draft) {
    if (mayBeThere('keep-on-file', draft.sentences)) return
    const doorOpen = draft.sentences.find(sentence => sentence.acts.has('door-open'))
    if (doorOpen) {
      const message = t(
        'You leave the door open, but do not ask to be kept on file. Ask, so that they call you when something suitable comes up.',
      )
      yield {
        at: doorOpen,
        message,
        severity: 'information',
        fixes() {
          return fixes(draft)
        },
      }
    } else {
      const message = t(
        'No request to be kept on file: they have no reason to think of you again. Ask them to keep your details for later openings.',
      )
      yield {
        at: draft.places.closing.show,
        message,
        fixes() {
          return fixes(draft)
        },
      }
    }
  },
})

function fixes(draft: Draft): Fix[] {
  return keepOnFiles(draft).map((sentence, at) => ({
    title: t('Add “{0}”', sentence),
    edits: [insertAt(draft.places.closing, sentence)],
    safe: true,
    preferred: at === 0,
  }))
}
