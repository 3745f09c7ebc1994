import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver'
import type { Diagnosis } from '../core/lint.ts'
import { source } from './diagnostics.ts'
import { fixEverything, fixEverythingKind } from './fix-everything.ts'
import { quickFixes } from './quick-fixes.ts'
import type { Reading } from './reading.ts'
import { silencing } from './silencing.ts'
import { teaching } from './teaching.ts'

/** What a client lets an action do, and where the rules' pages are. */
export interface Host {
  /** Address of the folder with the rules' pages, with a slash at its end. */
  readonly docs: string
  /** The commands that the client carries out. */
  readonly commands: ReadonlySet<string>
  /** Whether there is a workspace to write settings to. */
  readonly workspace: boolean
}

/** The kinds of action there are. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixEverythingKind]

/** The actions of the kinds that are asked for: what mends comes first, what silences last. */
export function codeActions(
  reading: Reading,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  host: Host,
): CodeAction[] {
  const actions: CodeAction[] = []
  if (isAsked(CodeActionKind.QuickFix, context.only)) {
    const touched = findingsAt(reading, range, context.diagnostics)
    actions.push(
      ...touched.flatMap(finding => quickFixes(reading, finding, host.docs)),
      ...teaching(reading, touched, range, host),
      ...silencing(reading, touched, host),
    )
  }
  // It reads the draft anew, so it is never done unasked.
  if (context.only && isAsked(fixEverythingKind, context.only)) actions.push(...fixEverything(reading))
  return actions
}

/** Kinds are a hierarchy: who asks for `source` asks for `source.fixAll` too. */
function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}

/** The findings that touch a range; where the client says which it means, only those. */
function findingsAt(
  { document, findings }: Reading,
  range: CodeActionParams['range'],
  diagnostics: CodeActionParams['context']['diagnostics'],
): Diagnosis[] {
  const start = document.offsetAt(range.start)
  const end = document.offsetAt(range.end)
  const meant = new Set(diagnostics.filter(diagnostic => diagnostic.source === source).map(({ code }) => code))
  return findings.filter(
    ({ at, rule }) => at.start <= end && at.end >= start && (meant.size === 0 || meant.has(rule.id)),
  )
}
