import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Position, type Range } from 'vscode-languageserver'
import type { Sentence } from '../core/draft.ts'
import type { Diagnosis } from '../core/lint.ts'
import type { Severity } from '../core/rule.ts'
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
}

/** What the editor shows of a reading. */
export function tell(reading: Reading, docs: string): Told {
  const shown = reading.findings.slice(0, mostDiagnostics)
  return {
    diagnostics: shown.map(finding => toDiagnostic(finding, reading, docs)),
    words: shown.map(({ at }) => reading.draft.text.slice(at.start, at.end)),
  }
}

/** Whether an editor that was told the one must be told the other. */
export function isNews(told: Told, before: Told | undefined): boolean {
  const { diagnostics, words } = told
  if (diagnostics.length < fewEnough || diagnostics.length !== before?.diagnostics.length) return true
  return !diagnostics.every(
    (diagnostic, at) => words[at] === before.words[at] && isAlike(diagnostic, before.diagnostics[at]),
  )
}

export function toDiagnostic(finding: Diagnosis, reading: Reading, docs: string): Diagnostic {
  return {
    range: reading.rangeOf(finding.at),
    severity: severities[finding.severity],
    source,
    code: finding.rule.id,
    codeDescription: { href: `${docs}${finding.rule.id}.md` },
    message: finding.message,
    data: findingData(finding, reading),
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  }
}

function findingData({ rule, at }: Diagnosis, { draft, rangeOf }: Reading): FindingData {
  // The names of rules say the defect, so those of parts that lack begin alike.
  if (rule.id.startsWith('missing-')) return draft.signOff ? { within: rangeOf(draft.signOff) } : { unfinished: true }
  let { start, end } = at
  for (const sentences of [draft.subject ? [draft.subject] : [], draft.sentences, draft.signature]) {
    for (let next = firstBehind(at.start, sentences); ; next++) {
      const sentence = sentences[next]
      if (!sentence || sentence.start >= at.end) break
      start = Math.min(start, sentence.start)
      end = Math.max(end, sentence.end)
    }
  }
  return { within: rangeOf({ start, end }) }
}

/** The place of the first sentence that ends behind an offset, found by halves: a long draft has thousands. */
function firstBehind(offset: number, sentences: readonly Sentence[]): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function isAlike(one: Diagnostic, other: Diagnostic | undefined): boolean {
  if (!other || one.message !== other.message || one.code !== other.code || one.severity !== other.severity)
    return false
  const [a, b] = [one.data as FindingData, other.data as FindingData]
  return isAt(one.range, other.range) && a.unfinished === b.unfinished && isAt(a.within, b.within)
}

function isAt(one: Range | undefined, other: Range | undefined): boolean {
  if (!one || !other) return one === other
  return isPoint(one.start, other.start) && isPoint(one.end, other.end)
}

function isPoint(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character
}
