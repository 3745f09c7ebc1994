import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
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

/** What the editor shows of a reading. */
export function diagnostics(reading: Reading, docs: string): Diagnostic[] {
  return reading.findings.slice(0, mostDiagnostics).map(finding => toDiagnostic(finding, reading, docs))
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
  const sentences = [...(draft.subject ? [draft.subject] : []), ...draft.sentences, ...draft.signature]
  const touched = sentences.filter(sentence => sentence.start < at.end && sentence.end > at.start)
  const start = Math.min(at.start, touched[0]?.start ?? at.start)
  const end = Math.max(at.end, touched.at(-1)?.end ?? at.end)
  return { within: rangeOf({ start, end }) }
}
