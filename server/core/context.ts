import lexicon from '../lexicon/context.json' with { type: 'json' }
import { type Act, acts, type Scores } from './acts.ts'

/** Acts that are weighed once more in the light of everything else the sentence and its neighbours do. */
export const weighedInContext = ['reason', 'long-reason', 'negative-remark'] as const satisfies readonly Act[]

/** What a letter of this kind is made of: the more clearly a sentence does one of these, the less likely is it to be a remark besides. */
const ofTheGenre = acts.flatMap((act, place) =>
  act === 'negative-remark' || act === 'closed-door' || act === 'hedged-decline' ? [] : place,
)

/** Scores beyond this say no more. */
const limit = 8
/** What an absent neighbour is taken for: it does none of the acts. */
const nothing = -4

/**
 * What a sentence's acts are weighed by: how far each act is heard in it, how far beyond doubt, how far in the sentence before, and in the one
 * behind, in the order of `acts`; its length; and how far the clearest act of the genre is heard in it.
 */
export function contextValues(own: Heard, before: Heard | undefined, behind: Heard | undefined): Float64Array {
  const size = acts.length
  const values = new Float64Array(4 * size + 2)
  for (let act = 0; act < size; act++) {
    const score = clip(own.scores[act])
    values[act] = score
    values[size + act] = Math.max(0, score)
    values[2 * size + act] = clip(before?.scores[act])
    values[3 * size + act] = clip(behind?.scores[act])
  }
  values[4 * size] = own.text.split(' ').length / 20
  for (const place of ofTheGenre) values[4 * size + 1] = Math.max(values[4 * size + 1] ?? 0, own.scores[place] ?? 0)
  return values
}

/** A sentence by itself. */
export interface Heard {
  readonly text: string
  readonly scores: Scores
}

/** The scores of a sentence among its neighbours; a copy. */
export function inContext(own: Heard, before: Heard | undefined, behind: Heard | undefined): Scores {
  const values = contextValues(own, before, behind)
  const scores = own.scores.slice()
  for (const act of weighedInContext) {
    const weights = lexicon[act]
    let score = weights.at(-1) ?? 0
    for (let at = 0; at < values.length; at++) score += (weights[at] ?? 0) * (values[at] ?? 0)
    scores[acts.indexOf(act)] = score
  }
  return scores
}

function clip(score = nothing): number {
  return Math.max(-limit, Math.min(limit, score))
}
