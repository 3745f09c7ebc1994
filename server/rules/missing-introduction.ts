import { t } from '@vscode/l10n'
import type { Draft } from '../core/draft.ts'
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
    if (draft.sentences.length === 0 || (draft.kind === 'email' && endsWithName(draft))) return
    if (draft.sentences.some(({ acts }) => acts.has('introduction'))) return
    yield* draft.kind === 'email' ? unsigned(draft) : anonymous(draft)
  },
})

function* anonymous(draft: Draft): Generator<Finding> {
  const from = known(draft, 'from')
  const place = draft.places.opening
  const opening = draft.sentences.slice(0, 4)
  if (opening.some(({ text }) => (from && text.includes(from)) || namesCaller.test(text))) return
  yield {
    at: place.show,
    message: t('You do not say who is calling, so they have to ask. Begin with your name and what the call is about.'),
    fixes() {
      return introductions(draft).map((sentence, at) => ({
        title: t('Say “{0}”', sentence),
        edits: [insertAt(place, sentence)],
        safe: true,
        preferred: at === 0,
      }))
    },
  }
}

/** "It's Phil Baranski", "Marisol Vega, for the sales job": a name where a caller says theirs. */
const namesCaller =
  /(?:\b(?:[Ii]t['’]s|[Ii]t is|[Tt]his is|[Hh]ere is|[Nn]ame is|[Nn]ame['’]s|I am|I['’]m|[Mm]essage .{0,30}from|[Yy]ou have)\s+(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+)?|^(?!(?:Hello|Hi|Hey|Good|Dear|Mr|Mrs|Ms|Miss|Mx|Dr)\b))\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}\p{Ll}/u

function* unsigned(draft: Draft): Generator<Finding> {
  const from = known(draft, 'from')
  const end = draft.signOff?.end
  yield {
    at: draft.signOff ?? draft.places.end.show,
    message: t('No name at the end: the reader has to search for who writes. Close with your full name.'),
    severity: 'hint',
    // Without a sign-off the name is put in together with one, by its own rule.
    fixes() {
      return from && end !== undefined
        ? [
            {
              title: t('Close with “{0}”', from),
              edits: [{ start: end, end, text: `\n${from}` }],
              safe: true,
              preferred: true,
            },
          ]
        : []
    },
  }
}

/** Whether the last words may be a name: a line of its own, the end of the closing, or of a message without full stops. */
export function endsWithName(draft: Draft): boolean {
  if (draft.signature.length > 0) return true
  const last = draft.sentences.at(-1)
  if (!last || last === draft.greeting || /[.!?…,:;]$/.test(last.text.replace(/(?<=\b\p{Lu})\.$/u, ''))) return false
  const from = known(draft, 'from')?.split(/\s+/) ?? []
  return !closing.test(last.text) || from.some(name => last.text.split(/[^\p{L}'’-]+/u).includes(name))
}

/** The whole of a sentence that closes an email and names nobody. */
const closing =
  /^(?:(?:with|many|kind|kindest|best|warm|warmest|yours?|and|all|the|my|very|most|thanks|thank you|sincere|sincerest|sincerely|faithfully|truly|respectfully|cordially|regards?|wishes|again|so much|once|more|cheers|take care|goodbye|bye|in advance|for your (?:time|understanding))(?:\s+|$))+$/i
