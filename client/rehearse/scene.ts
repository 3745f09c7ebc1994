import type { Script } from '../../server/protocol.ts'

/** What the page shows, in the person's language. */
export interface Scene {
  readonly script: Script
  readonly words: Readonly<Record<Word, string>>
}

export type Word =
  | 'title'
  | 'start'
  | 'pause'
  | 'back'
  | 'next'
  | 'restart'
  | 'smaller'
  | 'larger'
  | 'keys'
  | 'clock'
  | 'clockWithLimit'
  | 'over'
  | 'other'
  | 'direction'
  | 'started'
  | 'paused'
  | 'end'
