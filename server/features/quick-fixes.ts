import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver'
import type { Diagnosis } from '../core/lint.ts'
import type { Fix } from '../core/rule.ts'
import { toDiagnostic } from './diagnostics.ts'
import type { Reading } from './reading.ts'

/** The fixes of the findings that touch a range. */
export function quickFixes(reading: Reading, range: Range, docs: string): CodeAction[] {
  const start = reading.document.offsetAt(range.start)
  const end = reading.document.offsetAt(range.end)
  const touched = reading.findings.filter(({ at }) => at.start <= end && at.end >= start)
  return touched.flatMap(finding => {
    const diagnostic = toDiagnostic(finding, reading, docs)
    return (finding.fixes ?? []).map(fix => toAction(reading, finding, fix, diagnostic))
  })
}

function toAction(reading: Reading, _finding: Diagnosis, fix: Fix, diagnostic: Diagnostic): CodeAction {
  const edits = fix.edits.map(edit => ({ range: reading.rangeOf(edit), newText: edit.text }))
  const { uri, version } = reading.document
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
  }
}
