import type { Position, SelectionRange } from 'vscode-languageserver'
import type { Span } from '../core/span.ts'
import type { Reading } from './reading.ts'

/** What a selection grows to at each position: its sentence, its paragraph, the whole draft. */
export function selectionRanges(reading: Reading, positions: readonly Position[]): SelectionRange[] {
  return positions.map(position => {
    let grown: SelectionRange = { range: reading.rangeOf({ start: 0, end: reading.draft.text.length }) }
    for (const span of spansAt(reading, reading.document.offsetAt(position))) {
      grown = { range: reading.rangeOf(span), parent: grown }
    }
    return grown
  })
}

/** What holds an offset, from the largest to the smallest; each differs from the one before. */
function spansAt({ draft }: Reading, offset: number): Span[] {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end
  const { subject, sentences, signature, quotes } = draft
  const all = [...(subject ? [subject] : []), ...sentences, ...signature]
  const quote = quotes.find(holds)
  const sentence = all.find(holds)
  if (!sentence) return quote ? [quote] : []
  const paragraph = all.filter(other => other.paragraph === sentence.paragraph)
  const whole = { start: sentence.start, end: sentence.end }
  for (const { start, end } of paragraph) {
    whole.start = Math.min(whole.start, start)
    whole.end = Math.max(whole.end, end)
  }
  return paragraph.length > 1 ? [whole, sentence] : [sentence]
}
