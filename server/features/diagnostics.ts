import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import type { Draft } from '../core/draft.ts'
import type { Diagnosis } from '../core/lint.ts'
import type { Severity } from '../core/rule.ts'
import type { Span } from '../core/span.ts'
import type { FindingData } from '../protocol.ts'
import type { Reading } from './reading.ts'

/** Whom a diagnostic is by. */
export const source = 'kind-regrets'

/** The most findings one document shows: beyond it their transport, not the linting, is what a keystroke costs. */
export const mostDiagnostics = 500

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** So many are sent at every change: only a long list costs more to send than to compare. */
const fewEnough = 50

/** What an editor was told of a reading. */
export interface Told {
  readonly diagnostics: Diagnostic[]
  /** The words each is about: where they were replaced, an editor has dropped its mark. */
  readonly words: readonly string[]
  /** Whether an editor that knows what it was told before has to be told this. */
  readonly news: boolean
}

/**
 * What the editor shows of a reading.
 *
 * @param before what it was told of the version before
 */
export function tell(reading: Reading, docs: string, before?: Told): Told {
  const shown = reading.findings.slice(0, mostDiagnostics)
  const around = sentencesAround(reading.draft)
  const diagnostics = shown.map((finding, at) => diagnose(finding, reading, docs, around, before?.diagnostics[at]))
  const words = shown.map(({ at }) => reading.draft.text.slice(at.start, at.end))
  const news =
    shown.length < fewEnough ||
    shown.length !== before?.diagnostics.length ||
    diagnostics.some((diagnostic, at) => diagnostic !== before.diagnostics[at] || words[at] !== before.words[at])
  return { diagnostics, words, news }
}

export function toDiagnostic(finding: Diagnosis, reading: Reading, docs: string): Diagnostic {
  return diagnose(finding, reading, docs, sentencesAround(reading.draft))
}

/** @param before the diagnostic that stood in its place before; it is given back where it says the same */
function diagnose(finding: Diagnosis, reading: Reading, docs: string, around: Around, before?: Diagnostic): Diagnostic {
  const { rule, message } = finding
  const severity = severities[finding.severity]
  const known = before?.data as FindingData | undefined
  const range = reading.rangeOf(finding.at, before?.range)
  const data = findingData(finding, reading, around, known)
  const same = range === before?.range && data.within === known?.within && data.unfinished === known?.unfinished
  if (same && before.code === rule.id && before.message === message && before.severity === severity) return before
  return {
    ...{ range, severity, source, code: rule.id, message, data },
    codeDescription: { href: `${docs}${rule.id}.md` },
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  }
}

/** @param before what it may still be */
function findingData(
  { rule, at }: Diagnosis,
  { draft, rangeOf }: Reading,
  around: Around,
  before: FindingData = {},
): FindingData {
  // The names of rules say the defect, so those of parts that lack begin alike.
  if (!rule.id.startsWith('missing-')) return { within: rangeOf(around(at), before.within) }
  return draft.signOff ? { within: rangeOf(draft.signOff, before.within) } : { unfinished: true }
}

/** Widens a stretch to the whole of the sentences it touches. */
type Around = (at: Span) => Span

/** Made for stretches that come in the order of the text: each is looked for where the last was found. */
function sentencesAround({ subject, sentences, signature }: Draft): Around {
  const lists = [subject ? [subject] : [], sentences, signature].map(list => ({ list, next: 0 }))
  return at => {
    let { start, end } = at
    for (const along of lists) {
      const { list } = along
      if ((list[along.next - 1]?.end ?? 0) > at.start) along.next = 0
      while ((list[along.next]?.end ?? Number.POSITIVE_INFINITY) <= at.start) along.next++
      for (let next = along.next; ; next++) {
        const sentence = list[next]
        if (!sentence || sentence.start >= at.end) break
        start = Math.min(start, sentence.start)
        end = Math.max(end, sentence.end)
      }
    }
    return { start, end }
  }
}
