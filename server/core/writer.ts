import type { Act } from './acts.ts'

/** What is known of the person who writes: name, customs, and phrases of their own. */
export interface Writer {
  readonly name: string
  /** What they call the paper that is kept on file. */
  readonly resume: 'resume' | 'CV'
  /** Words above the name. */
  readonly signOff: string
  /** Whether a decline begins with a word of regret. */
  readonly apology: boolean
  readonly wordsPerMinute: number
  /** Words by which an act is known besides what the lexicon hears. */
  readonly phrases: Readonly<Partial<Record<Act, readonly string[]>>>
}

/** A writer of whom nothing is known. */
export const anyone: Writer = {
  name: '',
  resume: 'resume',
  signOff: 'Kind regards',
  apology: false,
  wordsPerMinute: 150,
  phrases: {},
}
