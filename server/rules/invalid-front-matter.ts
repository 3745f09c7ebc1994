import { t } from '@vscode/l10n'
import type { Draft } from '../core/draft.ts'
import { type DraftKind, draftKinds, type Entry, readFrontMatter } from '../core/front-matter.ts'
import { nearest } from '../core/nearest.ts'
import { defineRule, type Finding, type Fix } from '../core/rule.ts'
import type { Span } from '../core/span.ts'

export const invalidFrontMatter = defineRule({
  id: 'invalid-front-matter',
  title: 'The front matter cannot be understood',
  why: 'What the draft is, and for whom, is read from the lines at its top. Where they are wrong, the draft is judged as something else.',
  severity: 'error',
  examples: {
    flags: [
      ['---\ndecline: «emial»\n---\nI must decline.\n', '---\ndecline: email\n---\nI must decline.\n'],
      [
        '---\ndecline: voicemail\nattempts: «twice»\n---\nI must decline.\n',
        '---\ndecline: voicemail\nattempts: 2\n---\nI must decline.\n',
      ],
      [
        '---\ndecline: email\nrole: «Clerk: evenings»\n---\nI must decline.\n',
        '---\ndecline: email\nrole: "Clerk: evenings"\n---\nI must decline.\n',
      ],
    ],
    passes: ['---\ndecline: phone\nattempts: 0\nmood: anything goes\n---\nI must decline.\n'],
  },
  *check(draft) {
    const { frontMatter } = draft
    if (!frontMatter) return
    if (frontMatter.error) yield unreadable(draft, frontMatter.error)
    const kind = frontMatter.entries.get('decline')
    if (kind && !draftKinds.includes(kind.value as DraftKind)) yield unknownKind(kind)
    const attempts = frontMatter.entries.get('attempts')
    if (attempts && !(attempts.scalar && /^\d+$/.test(attempts.value))) yield noCount(attempts)
  },
})

/** The value in the faulty line, or the line where it has none. */
function unreadable({ text, frontMatter }: Draft, error: Span & { readonly reason: string }): Finding {
  const start = text.lastIndexOf('\n', error.start - 1) + 1
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  const [, key = '', value = ''] = /^([\w-]+:[ \t]+)(\S.*?)[ \t]*$/.exec(line) ?? []
  const at = value
    ? { start: start + key.length, end: start + key.length + value.length }
    : { start, end: start + Math.max(line.length, 1) }
  return {
    at,
    message: t(
      'This is no valid YAML ({0}), so the front matter is only guessed at. Put values with special signs in quotes.',
      error.reason,
    ),
    fixes() {
      return value ? quoted(text.slice(0, frontMatter?.end), at, value) : []
    },
  }
}

/** Most often a value has a colon or bracket in it that YAML takes for its own. */
function quoted(source: string, at: Span, value: string): Fix[] {
  const edit = { ...at, text: JSON.stringify(value) }
  const mended = source.slice(0, at.start) + edit.text + source.slice(at.end)
  if (readFrontMatter(mended).error) return []
  return [{ title: t('Put the value in quotes'), edits: [edit], safe: true, preferred: true }]
}

function unknownKind(entry: Entry): Finding {
  const near = nearest(entry.value, draftKinds) ?? 'email'
  const kinds = [near, ...draftKinds.filter(kind => kind !== near)]
  return {
    at: exact(entry),
    message: entry.value
      ? t('“{0}” is no kind of draft, so this is taken for an email. Write email, phone or voicemail.', entry.value)
      : t('It is not said what this draft is, so it is taken for an email. Write email, phone or voicemail.'),
    fixes() {
      return kinds.map((kind, at) => ({
        title: t('Make it “{0}”', kind),
        edits: [write(entry, kind)],
        preferred: at === 0,
      }))
    },
  }
}

function noCount(entry: Entry): Finding {
  const count = countIn(entry.value)
  return {
    at: exact(entry),
    message: t(
      '“attempts” counts the calls you made and takes a whole number from 0, as 2; this is none, so it counts for nothing.',
    ),
    fixes() {
      return count === undefined || !entry.scalar
        ? []
        : [{ title: t('Make it “{0}”', count), edits: [write(entry, `${count}`)], preferred: true }]
    },
  }
}

const numbers = [
  /\b(?:zero|none|no)\b/i,
  /\b(?:one|once)\b/i,
  /\b(?:two|twice)\b/i,
  /\b(?:three|thrice)\b/i,
  /\bfour\b/i,
  /\bfive\b/i,
]

/** The whole number that is meant by "two", "3x" or "2.5". */
function countIn(value: string): number | undefined {
  const digits = /\d+/.exec(value)?.[0]
  if (digits && !value.trim().startsWith('-')) return Number(digits)
  const word = numbers.findIndex(number => number.test(value))
  return word < 0 ? undefined : word
}

/** The value, or the key of a value that is not there. */
function exact(entry: Entry): Span {
  return entry.end > entry.start ? { start: entry.start, end: entry.end } : entry.key
}

function write(entry: Entry, value: string) {
  const text = entry.end > entry.start ? value : ` ${value}`
  return { start: entry.start, end: entry.end, text }
}
