import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import { splitBlocks } from '../core/blocks.ts'
import type { Span } from '../core/span.ts'
import type { Reading } from './reading.ts'

/** What can be folded away: front matter, quotes, comments, and what stands below a heading. */
export function foldingRanges({ draft, document }: Reading): FoldingRange[] {
  const ranges: FoldingRange[] = []
  let heading: number | undefined
  let last = 0
  for (const { start, text, frontMatter } of splitBlocks(draft.text)) {
    const block = { start, end: start + text.trimEnd().length }
    const comment = text.startsWith('<!--')
    if (/^#{1,6}\s/.test(text)) {
      add({ start: heading ?? last, end: last })
      heading = start
    }
    if (frontMatter || text.startsWith('>') || comment) add(block, comment ? FoldingRangeKind.Comment : undefined)
    last = block.end
  }
  add({ start: heading ?? last, end: last })
  return ranges

  function add({ start, end }: Span, kind?: FoldingRangeKind): void {
    const [startLine, endLine] = [document.positionAt(start).line, document.positionAt(end).line]
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) })
  }
}
