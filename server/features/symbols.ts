import { t } from '@vscode/l10n'
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import { partsOf } from '../core/parts.ts'
import type { Span } from '../core/span.ts'
import { partName } from './part-names.ts'
import type { Reading } from './reading.ts'

/** The outline of a draft: the parts it has, as they stand in it, and what it quotes. */
export function symbols({ draft, rangeOf }: Reading): DocumentSymbol[] {
  const parts = partsOf(draft).filter(({ sentences }) => sentences.length > 0)
  const [first, last] = [draft.quotes[0], draft.quotes.at(-1)]
  const entries = [
    ...parts.map(({ id, sentences, at }) => ({ name: partName(id), detail: sentences[0]?.text ?? '', at })),
    ...(first && last ? [{ name: t('Quoted'), detail: first.text, at: { start: first.start, end: last.end } }] : []),
  ]
  return entries.sort((a, b) => a.at.start - b.at.start).map(toSymbol)

  function toSymbol({ name, detail, at }: { name: string; detail: string; at: Span }): DocumentSymbol {
    const range = rangeOf(at)
    return { name, detail: shortened(detail), kind: SymbolKind.String, range, selectionRange: range }
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}
