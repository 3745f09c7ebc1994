import type { Position, Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Draft, readDraft } from '../core/draft.ts'
import { type Diagnosis, judge, lint, type Verdict } from '../core/lint.ts'
import type { Span } from '../core/span.ts'
import { rules } from '../rules/rules.ts'
import { defaults, type Settings } from '../settings.ts'

/** All that is known of one version of a document. */
export interface Reading extends Verdict {
  readonly document: TextDocument
  readonly version: number
  readonly settings: Settings
  readonly draft: Draft
  /** @param guess what the range was in the version before: it is given back where it still holds */
  rangeOf(span: Span, guess?: Range): Range
}

/**
 * Reads a document; made once for each version and choice of settings, requests only look at it.
 *
 * @param before its reading before it was changed, if there is one
 */
export function read(document: TextDocument, settings: Settings = defaults, before?: Reading): Reading {
  const draft = readDraft(document.getText(), settings.writer, before?.draft)
  const { findings, silenced } = judge(draft, rules, settings.rules)
  return {
    document,
    version: document.version,
    settings,
    draft,
    findings,
    silenced,
    rangeOf: ({ start, end }, guess) =>
      guess && isAt(start, guess.start, document) && isAt(end, guess.end, document)
        ? guess
        : { start: document.positionAt(start), end: document.positionAt(end) },
  }
}

/** Whether an offset is that of a position, which may be none of this document. Costs a fraction of finding out which it is. */
function isAt(offset: number, position: Position, document: TextDocument): boolean {
  const { line, character } = position
  return (
    line < document.lineCount &&
    document.offsetAt({ line, character: 0 }) + character === offset &&
    document.offsetAt(position) === offset
  )
}

/** The findings on a text that is no document yet. */
export function lintText(text: string, settings: Settings): Diagnosis[] {
  return lint(readDraft(text, settings.writer), rules, settings.rules)
}
