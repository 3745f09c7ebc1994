import type { Diagnosis } from './lint.ts'
import type { Edit, Fix } from './rule.ts'
import type { Span } from './span.ts'

/** One fix may make room for another, but not for ever. */
const rounds = 5

/**
 * Applies all safe fixes, then those that are safe on what came of it, until nothing is left to mend.
 *
 * @param lint the findings on a text
 * @returns edits of the text as it was given, in its order; they do not overlap
 */
export function fixAll(text: string, lint: (text: string) => readonly Diagnosis[]): Edit[] {
  let pieces: Piece[] = [{ start: 0, end: text.length }]
  const insertions = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const edits = safeEdits(lint(join(pieces, text)), insertions)
    if (edits.length === 0) break
    for (const edit of edits) if (isInsertion(edit)) insertions.add(edit.text.trim())
    // From the end to the start, so that what is still to be done stays where it is.
    for (const edit of edits.sort((a, b) => b.start - a.start)) pieces = replace(pieces, edit)
  }
  return toEdits(pieces, text)
}

/** A stretch of the text as it was given, or new words. */
type Piece = Span | string

/**
 * One safe fix a finding, as long as none touches another; those wait for the next round. What was put in before and is missed none the
 * less, is not put in again.
 */
function safeEdits(findings: readonly Diagnosis[], insertions: ReadonlySet<string>): Edit[] {
  const taken: Edit[] = []
  for (const { fixes = [] } of findings) {
    const edits = safest(fixes)?.edits ?? []
    const again = edits.some(edit => isInsertion(edit) && insertions.has(edit.text.trim()))
    if (!again && !edits.some(edit => taken.some(other => touch(edit, other)))) taken.push(...edits)
  }
  return taken
}

function isInsertion({ start, end }: Span): boolean {
  return start === end
}

function safest(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find(({ safe, preferred }) => safe && preferred) ?? fixes.find(({ safe }) => safe)
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

function join(pieces: readonly Piece[], text: string): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : text.slice(piece.start, piece.end))).join('')
}

function replace(pieces: readonly Piece[], { start, end, text }: Edit): Piece[] {
  return [...cut(pieces, 0, start), text, ...cut(pieces, end, Number.POSITIVE_INFINITY)]
}

/** What of the pieces lies between two offsets, counted in the pieces joined. */
function* cut(pieces: readonly Piece[], start: number, end: number): Generator<Piece> {
  let offset = 0
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.end - piece.start
    const from = Math.max(0, start - offset)
    const to = Math.min(length, end - offset)
    offset += length
    if (from >= to) continue
    yield typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to }
  }
}

/** What was put in place of what, told by the gaps between the stretches that stayed. */
function toEdits(pieces: readonly Piece[], { length }: string): Edit[] {
  const edits: Edit[] = []
  let start = 0
  let text = ''
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') text += piece
    else {
      if (piece.start > start || text) edits.push({ start, end: piece.start, text })
      start = piece.end
      text = ''
    }
  }
  return edits
}
