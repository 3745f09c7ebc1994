import { t } from '@vscode/l10n'
import type { Draft } from '../core/draft.ts'
import { defineRule, type Fix } from '../core/rule.ts'
import type { Span } from '../core/span.ts'

export const earlyVoicemail = defineRule<'attempts'>({
  id: 'early-voicemail',
  title: 'A voicemail before they were called often enough',
  why: 'A no left on a machine looks like a wish not to be asked. Two or three honest calls show that you meant to speak to them.',
  severity: 'warning',
  kinds: ['voicemail'],
  options: { attempts: { default: 2, least: 0, description: 'Unsuccessful calls after which a voicemail is fine.' } },
  examples: {
    flags: [
      [
        '---\ndecline: voicemail\nattempts: «1»\n---\nHello, this is Mary Jones. I have decided to decline the interview.\n',
        '---\ndecline: voicemail\nattempts: 2\n---\nHello, this is Mary Jones. I have decided to decline the interview.\n',
      ],
      [
        '---\n«decline: voicemail»\n---\nHello, this is Mary Jones. I have decided to decline the interview.\n',
        '---\ndecline: voicemail\nattempts: 3\n---\nHello, this is Mary Jones. I have decided to decline the interview.\n',
      ],
    ],
    passes: ['---\ndecline: voicemail\nattempts: 2\n---\nHello, this is Mary Jones.\n'],
  },
  *check(draft, { attempts }) {
    const made = draft.given('attempts')
    const kind = draft.frontMatter?.entries.get('decline')
    const entry = draft.frontMatter?.entries.get('attempts')
    // What is no number is told of by invalid-front-matter.
    if (!kind || (made !== undefined && !/^\d+$/.test(made)) || Number(made ?? 0) >= attempts) return
    const whole = { start: kind.key.start, end: kind.end }
    yield {
      at: made !== undefined && entry ? entry : whole,
      message:
        made === undefined
          ? t(
              'It is not said how often you called: a no by voicemail without two or three calls before it seems evasive. Call first, then note the calls as “attempts”.',
            )
          : t(
              'Only {0} calls before this voicemail: a no left on a machine so soon seems evasive. Call again first.',
              made,
            ),
      fixes() {
        return fixes(draft, kind, entry, attempts)
      },
    }
  },
})

function fixes({ text }: Draft, kind: Span, entry: Span | undefined, attempts: number): Fix[] {
  const value = entry && entry.end > entry.start
  const noted = value
    ? { start: entry.start, end: entry.end, text: `${attempts}` }
    : entry
      ? { start: entry.start, end: entry.start, text: ` ${attempts}` }
      : { start: kind.end, end: kind.end, text: `${/\r\n/.test(text) ? '\r\n' : '\n'}attempts: ${attempts}` }
  return [
    {
      title: t('Make it a script for one more call'),
      edits: [{ start: kind.start, end: kind.end, text: 'phone' }],
      preferred: true,
    },
    { title: t('Note that {0} calls were made', attempts), edits: [noted] },
  ]
}
