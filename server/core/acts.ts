import { vetoes } from '../lexicon/vetoes.ts'
import { clausesOf } from './clauses.ts'
import { eachKey, featuresOf, keyOf } from './features.ts'
import { remembered } from './remembered.ts'
import { addUp, weightOf } from './weights.ts'
import { readWords, type Word } from './words.ts'

/** What a sentence does to its reader. */
export const acts = [
  'greeting',
  'introduction',
  'availability-check',
  'appreciation',
  'decline',
  'implied-decline',
  'hedged-decline',
  'reason',
  'long-reason',
  'keep-on-file',
  'door-open',
  'praise',
  'good-wishes',
  'apology',
  'negative-remark',
  'closed-door',
  'sign-off',
] as const
export type Act = (typeof acts)[number]

/** Acts that a single clause of a long sentence can do; for the rest the whole sentence matters. */
export const heardInClauses: readonly Act[] = [
  'appreciation',
  'decline',
  'implied-decline',
  'keep-on-file',
  'door-open',
  'good-wishes',
  'sign-off',
]
const clausePlaces = heardInClauses.map(act => acts.indexOf(act))
/** What a clause must be clearer by than a whole sentence. */
export const clausePenalty = 1

/** How far each act is heard in a sentence: log odds, over 0 where it is more likely than not. In the order of `acts`. */
export type Scores = Float64Array

/** A feature of a sentence and what it adds to the log odds of an act. */
export interface Evidence {
  readonly feature: string
  readonly weight: number
}

/** Hears a sentence. The result depends on its text alone and is remembered; do not change it. */
export const hear: (sentence: string) => Scores = remembered(8192, sentence => weigh(readWords(sentence)))

/** What speaks for and against an act in a sentence, strongest first. */
export function explain(sentence: string, act: Act): Evidence[] {
  const place = acts.indexOf(act)
  const found: Evidence[] = []
  for (const feature of featuresOf(readWords(sentence))) {
    const weight = weightOf(keyOf(feature), place)
    if (weight !== 0) found.push({ feature, weight })
  }
  return found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

function weigh(words: readonly Word[]): Scores {
  const scores = weighClause(words)
  for (const clause of clausesOf(words)) {
    const part = weighClause(clause)
    for (const place of clausePlaces) scores[place] = Math.max(scores[place] ?? 0, (part[place] ?? 0) - clausePenalty)
  }
  takeBack(scores, words)
  return scores
}

/** Under this an act is not taken for done whatever else is missing, and needs no veto. */
const unheard = -4

/** Applies the vetoes: what they take back counts as not heard. */
function takeBack(scores: Scores, words: readonly Word[]): void {
  let text: string | undefined
  for (const { act, pattern } of vetoes) {
    const place = acts.indexOf(act)
    if ((scores[place] ?? 0) <= unheard) continue
    text ??= words.map(word => word.text).join(' ')
    if (pattern.test(text)) scores[place] = unheard
  }
}

function weighClause(words: readonly Word[]): Scores {
  return addUp(add => eachKey(words, add))
}
