import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { Diagnosis } from '../core/lint.ts'
import { toDiagnostic } from './diagnostics.ts'
import { editing } from './editing.ts'
import type { Reading } from './reading.ts'

/** The fixes of a finding; one of them, if there are any, is preferred. */
export function quickFixes(reading: Reading, finding: Diagnosis, docs: string): CodeAction[] {
  const { fixes = [] } = finding
  const diagnostics = [toDiagnostic(finding, reading, docs)]
  const preferred = fixes.find(fix => fix.preferred) ?? fixes[0]
  return fixes.map(fix => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(fix === preferred ? { isPreferred: true } : {}),
    edit: editing(reading, fix.edits),
  }))
}
