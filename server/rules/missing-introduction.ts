import { t } from '@vscode/l10n'
import type { Draft, Sentence } from '../core/draft.ts'
import { known } from '../core/invitation.ts'
import { defineRule, type Finding } from '../core/rule.ts'
import { insertAt, introductions } from '../lexicon/proposals.ts'

export const missingIntroduction = defineRule({
  id: 'missing-introduction',
  title: 'The draft does not say who you are',
  why: 'Who answers the phone, or reads many letters a day, must guess whose interview this is about. A name spares them the search.',
  severity: 'warning',
  examples: {
    flags: [
      [
        '---\ndecline: phone\nfrom: Mary Jones\n---\nHello, Ms. Smith.\n\n«Do you have a moment?»\n\nThank you for inviting me to interview. I have decided to decline the interview.\n',
        '---\ndecline: phone\nfrom: Mary Jones\n---\nHello, Ms. Smith.\n\nThis is Mary Jones, calling about the interview.\n\nDo you have a moment?\n\nThank you for inviting me to interview. I have decided to decline the interview.\n',
      ],
      [
        '---\nfrom: Mary Jones\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview. I have decided to decline the interview.\n\n«Kind regards,»\n',
        '---\nfrom: Mary Jones\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview. I have decided to decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nThank you for inviting me to interview. I have decided to decline the interview.\n\nBest wishes, Mary Jones\n',
      '---\ndecline: voicemail\nattempts: 2\n---\nHello, this is Mary Jones. Thank you for inviting me to interview. I have decided to decline the interview.\n',
    ],
  },
  *check(draft) {
    if (draft.sentences.length === 0 || draft.sentences.some(({ acts }) => acts.has('introduction'))) return
    if (draft.kind === 'email') yield* unsigned(draft)
    else yield* anonymous(draft)
  },
})

function* anonymous(draft: Draft): Generator<Finding> {
  const from = known(draft, 'from')
  const place = draft.places.opening
  if (from && draft.sentences.slice(0, 3).some(({ text }) => text.includes(from))) return
  yield {
    at: place.show,
    message: t('You do not say who is calling, so they have to ask. Begin with your name and what the call is about.'),
    fixes: introductions(draft).map((sentence, at) => ({
      title: t('Say “{0}”', sentence),
      edits: [insertAt(place, sentence)],
      safe: true,
      preferred: at === 0,
    })),
  }
}

function* unsigned(draft: Draft): Generator<Finding> {
  if (draft.signature.length > 0 || endsWithName(draft)) return
  const from = known(draft, 'from')
  const end = draft.signOff?.end
  yield {
    at: draft.signOff ?? draft.places.end.show,
    message: t('No name at the end: the reader has to search for who writes. Close with your full name.'),
    severity: 'hint',
    // Without a sign-off the name is put in together with one, by its own rule.
    fixes:
      from && end !== undefined
        ? [
            {
              title: t('Close with “{0}”', from),
              edits: [{ start: end, end, text: `\n${from}` }],
              safe: true,
              preferred: true,
            },
          ]
        : [],
  }
}

/** Whether the last words are a name: alone, or behind the words that close the letter. */
export function endsWithName(draft: Draft): boolean {
  const last = draft.sentences.at(-1)
  if (!last || last === draft.greeting) return false
  const from = known(draft, 'from')?.split(/\s+/) ?? []
  return looksLikeName(last) || from.some(name => last.text.split(/[^\p{L}'’-]+/u).includes(name))
}

function looksLikeName({ text, acts }: Sentence): boolean {
  const name = acts.has('sign-off') ? (/[,–—-]\s*([^,–—]+)$/.exec(text)?.[1] ?? text) : text
  const alone = name !== text || !acts.has('sign-off')
  return (
    alone &&
    /^[–—-]?\s*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u.test(name) &&
    !/^(?:thanks|goodbye|bye)/i.test(name)
  )
}
