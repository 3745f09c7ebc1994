import least from '../lexicon/presence.json' with { type: 'json' }
import { type Act, acts, hear } from './acts.ts'
import { foundIn, type Sentence } from './draft.ts'

/** What a draft is asked for, and the acts that do it. */
export const waysToDo = {
  appreciation: ['appreciation'],
  decline: ['decline', 'implied-decline'],
  'keep-on-file': ['keep-on-file'],
} as const satisfies Partial<Record<Act, readonly Act[]>>

type Wanted = keyof typeof waysToDo

/**
 * Whether one of the sentences may well do what is wanted. To say that it is missing takes more than that no sentence is heard to do it: what is
 * nearly heard may be it, in unusual words.
 */
export function mayBeThere(wanted: Wanted, sentences: readonly Sentence[]): boolean {
  const ways = waysToDo[wanted]
  return (
    sentences.some(({ acts }) => ways.some(act => acts.has(act))) ||
    sentences.some(sentence => nearlyDone(sentence).has(wanted))
  )
}

const nearlyDone = foundIn((text): ReadonlySet<Wanted> => {
  const scores = hear(text)
  const nearly = (wanted: Wanted) => waysToDo[wanted].some(act => (scores[acts.indexOf(act)] ?? 0) > least[wanted])
  return new Set((Object.keys(waysToDo) as Wanted[]).filter(nearly))
})
