import type { Draft, Sentence } from './draft.ts'
import type { Edit } from './rule.ts'
import type { Span } from './span.ts'

/** Takes a run of sentences out, with the space and the emphasis that stood round them. */
export function takeOut(draft: Draft, first: Sentence, last: Sentence = first): Edit {
  return { ...withSpace(draft, first, last), text: '' }
}

/**
 * Takes a run of sentences out and leaves the words in an HTML comment, which no reader of the letter sees. A comment at the start of a
 * line would hide the rest of that line, so it stands behind other words or in a paragraph of its own.
 */
export function keepInComment(draft: Draft, first: Sentence, last: Sentence = first): Edit {
  const span = withSpace(draft, first, last)
  const words = draft.text
    .slice(first.start, last.end)
    .replace(/<!--|-->/g, ' ')
    .replace(/-{2,}/g, '–')
    .replace(/\s+/g, ' ')
  const comment = `<!-- ${words.trim()} -->`
  const { previous, next } = neighbours(draft, first, last)
  if (previous || !startsLine(draft.text, span.start)) return { ...span, text: ` ${comment}${previous ? '' : ' '}` }
  if (next) return { ...span, text: `${comment}\n\n` }
  return { start: first.start, end: last.end, text: comment }
}

function withSpace(draft: Draft, first: Sentence, last: Sentence): Span {
  const { text } = draft
  const { previous, next } = neighbours(draft, first, last)
  let { start, end } = withEmphasis(text, first.start, last.end)
  if (previous) while (start > previous.end && /\s/.test(text.charAt(start - 1))) start--
  else if (next) while (end < next.start && /\s/.test(text.charAt(end))) end++
  else {
    start -=
      /(?:^|[\r\n])([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)$/.exec(text.slice(Math.max(0, start - 40), start))?.[1]
        ?.length ?? 0
    while (/\s/.test(text.charAt(end))) end++
    if (end === text.length) while (/\n\s*\n$/.test(text.slice(0, start))) start--
  }
  return { start, end }
}

/** The sentences of the same paragraph round a run. */
function neighbours({ sentences }: Draft, first: Sentence, last: Sentence) {
  const before = sentences[sentences.indexOf(first) - 1]
  const after = sentences[sentences.indexOf(last) + 1]
  return {
    previous: before?.paragraph === first.paragraph ? before : undefined,
    next: after?.paragraph === last.paragraph ? after : undefined,
  }
}

function withEmphasis(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (/[*_]/.test(text.charAt(from - 1)) && text.charAt(from - 1) === text.charAt(to)) {
    from--
    to++
  }
  return { start: from, end: to }
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - 80), at))
}
