import type { Span } from './span.ts'

const abbreviation =
  /(?:^|[\s("'‘“])(?:mr|mrs|ms|mx|dr|prof|rev|fr|sr|st|mt|hon|capt|sgt|messrs|vs|etc|inc|ltd|co|corp|nos|dept|approx|ext|tel|ref|fig|mdm|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|[a-z]|[ap]\.m|e\.g|i\.e|ph\.d|b\.sc|m\.a|u\.[ks])\.$/i
const alwaysInside = /(?:^|[\s("'‘“])(?:mr|mrs|ms|mx|dr|prof|rev|st|capt|sgt|messrs|mdm|vs|e\.g|i\.e)\.$/i
const lineThatEnds = /[.!?…,:;]["'’”)\]]*$/
const sentenceEnd = /[.!?…]+["'’”)\]*_]*(?=\s)|[.!?…]+["'’”)\]*_]*$/g

/**
 * Splits the text of a passage into sentences. A line break ends a sentence only where the writer broke the line on purpose (greeting,
 * sign-off, a list of short lines), not where the text was wrapped.
 *
 * @returns offsets in the text, without the space around; they do not overlap and leave out only white space
 */
export function* splitSentences(text: string): Generator<Span> {
  for (const line of splitLines(text)) {
    let start = line.start
    const part = text.slice(line.start, line.end)
    for (const match of part.matchAll(sentenceEnd)) {
      const end = line.start + match.index + match[0].length
      if (!endsSentence(text, start, end, match[0], line.end)) continue
      yield* trimmed(text, start, end)
      start = end
    }
    yield* trimmed(text, start, line.end)
  }
}

/** The stretches between the line breaks that were meant. */
export function* splitLines(text: string): Generator<Span> {
  const breaks = [...text.matchAll(/[\n\u2028]/g)].map(match => match.index)
  const width = Math.max(50, ...lengths(breaks, text.length))
  let start = 0
  let lineStart = 0
  for (const at of breaks) {
    if (meant(text, lineStart, at, width)) {
      yield { start, end: at }
      start = at + 1
    }
    lineStart = at + 1
  }
  yield { start, end: text.length }
}

function* lengths(breaks: readonly number[], end: number): Generator<number> {
  let start = 0
  for (const at of breaks) {
    yield at - start
    start = at + 1
  }
  yield end - start
}

/** Whether a line was broken although its next word would have fitted; a comma before a small letter only takes breath. */
function meant(text: string, start: number, at: number, width: number): boolean {
  if (text[at] === '\u2028') return true
  const rest = /^\s*(\S+)/.exec(text.slice(at, at + 80))?.[1] ?? ''
  const line = text.slice(start, at).trimEnd()
  if (line.length + 1 + rest.length > width) return false
  const small = /^["'“‘(]?[a-z]/.test(rest) && !/^i\b/.test(rest)
  return lineThatEnds.test(line) ? !(small && /,$/.test(line) && line.length > 25) : !small || line.length < 40
}

function endsSentence(text: string, start: number, end: number, mark: string, limit: number): boolean {
  if (end >= limit) return true
  const before = text.slice(Math.max(start, end - 14), end)
  const next = /^\s*["'“‘(*_]*(\S)/.exec(text.slice(end, end + 12))?.[1] ?? ''
  const small = next !== next.toUpperCase()
  if (mark === '.') {
    if (/\bno\.$/i.test(before) && /\d/.test(next)) return false
    if (alwaysInside.test(before)) return false
    if (abbreviation.test(before)) return !small && /(?:[ap]\.m|etc|inc|ltd)\.$/i.test(before)
  }
  if (/^(?:…|\.\.\.)/.test(mark) && small) return false
  return !/[,;:)]/.test(next)
}

function* trimmed(text: string, start: number, end: number): Generator<Span> {
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (end > start) yield { start, end }
}
