import { readDraft } from '../server/core/draft.ts'
import { type Diagnosis, lint, type RuleSettings } from '../server/core/lint.ts'
import type { Edit, Rule } from '../server/core/rule.ts'
import type { Span } from '../server/core/span.ts'
import type { Writer } from '../server/core/writer.ts'
import { rules } from '../server/rules/rules.ts'

/** A text without its marks, and the stretches that stood between them. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') start = text.length
    else if (part === '»') spans.push({ start, end: text.length })
    else text += part
  }
  return { text, spans }
}

/** Sets marks round stretches of a text. */
export function mark(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, sign: '«' },
    { at: end, sign: '»' },
  ])
  return marks
    .sort((a, b) => b.at - a.at || (a.sign === '«' ? 1 : -1))
    .reduce((marked, { at, sign }) => marked.slice(0, at) + sign + marked.slice(at), text)
}

/** The findings of some rules on a text; of all rules where none are named. A rule that comes last judges the others, so they all run. */
export function findings(
  text: string,
  wanted: readonly Rule[] = rules,
  settings?: RuleSettings,
  writer?: Writer,
): Diagnosis[] {
  const run = wanted.some(({ last }) => last) ? rules : wanted
  return lint(readDraft(text, writer), run, settings).filter(({ rule }) => wanted.includes(rule))
}

/** Applies edits that do not overlap. */
export function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text)
}
