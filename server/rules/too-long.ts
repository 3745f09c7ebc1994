import { t } from '@vscode/l10n'
import { type Draft, inSentences, type Sentence } from '../core/draft.ts'
import { countWords, secondsAloud } from '../core/length.ts'
import { defineRule, type Finding, type Fix } from '../core/rule.ts'
import { keepInComment } from '../core/take-out.ts'
import { appreciations, declines, keepOnFiles } from '../lexicon/proposals.ts'

export const tooLong = defineRule<'words' | 'phoneSeconds' | 'voicemailSeconds'>({
  id: 'too-long',
  title: 'The draft is longer than it need be',
  why: 'A no needs few words. Long ones are skimmed, and on the phone they leave the other side no room to answer.',
  severity: 'information',
  options: {
    words: { default: 150, least: 1, description: 'Words an email may have.' },
    phoneSeconds: { default: 60, least: 1, description: 'Seconds a phone script may take when it is spoken.' },
    voicemailSeconds: { default: 30, least: 1, description: 'Seconds a voicemail may take when it is spoken.' },
  },
  examples: {
    flags: [
      [
        `---\ndecline: voicemail\nattempts: 2\n---\nHello, this is Mary Jones. Thank you for inviting me to interview for the position. ${'I wish you and your team every success with the search. '.repeat(5)}«I have decided to decline the interview.» Goodbye.\n`,
        '---\ndecline: voicemail\nattempts: 2\n---\nHello, this is Mary Jones. Thank you for inviting me to interview. I have decided to decline the interview. Goodbye.\n',
      ],
    ],
    passes: [
      `Dear Ms. Smith,\n\nThank you for inviting me to interview. ${'I wish you and your team every success with the search. '.repeat(6)}I have decided to decline the interview.\n\nKind regards,\nMary Jones\n`,
    ],
  },
  *check(draft, { words, phoneSeconds, voicemailSeconds }) {
    const seconds = draft.kind === 'phone' ? phoneSeconds : voicemailSeconds
    const limit = draft.kind === 'email' ? words : Math.floor((seconds * draft.writer.wordsPerMinute) / 60)
    let count = 0
    let first: Sentence | undefined
    for (const { sentence, words } of counts(draft)) {
      count += words
      if (count > limit) first ??= sentence
    }
    if (first) yield finding(draft, first, count, draft.kind === 'email' ? words : seconds)
  },
})

const counts = inSentences(sentence =>
  sentence.part === 'body' ? [{ sentence, words: countWords(sentence.text) }] : [],
)

function finding(draft: Draft, at: Sentence, count: number, limit: number): Finding {
  const spoken = secondsAloud(count, draft.writer.wordsPerMinute)
  return {
    at,
    message:
      draft.kind === 'email'
        ? t(
            '{0} words, where {1} are plenty: a long no is skimmed. From here on it is too much; shorten it.',
            count,
            limit,
          )
        : t(
            'About {0} seconds aloud, where {1} are plenty: a long no tires the listener. From here on it is too much; shorten it.',
            spoken,
            limit,
          ),
    fixes() {
      return brief(draft)
    },
  }
}

/** The three sentences that are enough, in place of all that stands between greeting and closing. */
function brief(draft: Draft): Fix[] {
  const body = draft.sentences.filter(
    sentence =>
      sentence !== draft.greeting &&
      !['sign-off', 'introduction', 'availability-check'].some(act => sentence.acts.has(act as 'sign-off')),
  )
  const [first, last] = [body[0], body.at(-1)]
  const words = [appreciations(draft)[0], declines(draft)[0], keepOnFiles(draft)[0]].join(' ')
  if (!first || !last || countWords(words) * 2 > body.reduce((sum, { text }) => sum + countWords(text), 0)) return []
  const kept = keepInComment(draft, first, last)
  return [
    {
      title: t('Say it in three sentences, and keep yours in a comment'),
      edits: [
        { start: first.start, end: kept.end, text: `${words}${kept.text.startsWith(' ') ? '' : '\n\n'}${kept.text}` },
      ],
      preferred: true,
    },
  ]
}
