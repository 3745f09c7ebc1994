import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import type { Diagnosis } from '../core/lint.ts'
import type { Severity } from '../core/rule.ts'
import type { Reading } from './reading.ts'

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

export function toDiagnostic(finding: Diagnosis, { rangeOf }: Reading, docs: string): Diagnostic {
  return {
    range: rangeOf(finding.at),
    severity: severities[finding.severity],
    source: 'kind-regrets',
    code: finding.rule.id,
    codeDescription: { href: `${docs}${finding.rule.id}.md` },
    message: finding.message,
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  }
}
