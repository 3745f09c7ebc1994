/** A stretch of a document: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}
