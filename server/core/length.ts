import { forLettersOf } from './letters.ts'

const word = forLettersOf(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)

/** Words as a reader counts them; numbers are words, marks are not. */
export function countWords(text: string): number {
  return text.match(word(text))?.length ?? 0
}

/** How long words take when they are spoken, in whole seconds. */
export function secondsAloud(words: number, wordsPerMinute: number): number {
  return Math.round((words / wordsPerMinute) * 60)
}
