import type { Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Draft, readDraft } from '../core/draft.ts'
import { type Diagnosis, lint } from '../core/lint.ts'
import type { Span } from '../core/span.ts'
import { rules } from '../rules/rules.ts'

/** All that is known of one version of a document. */
export interface Reading {
  readonly document: TextDocument
  readonly version: number
  readonly draft: Draft
  readonly findings: readonly Diagnosis[]
  rangeOf(span: Span): Range
}

/** Reads a document; made once for each version, requests only look at it. */
export function read(document: TextDocument): Reading {
  const draft = readDraft(document.getText())
  return {
    document,
    version: document.version,
    draft,
    findings: lint(draft, rules),
    rangeOf: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
  }
}
