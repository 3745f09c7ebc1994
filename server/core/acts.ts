import { vetoes } from '../lexicon/vetoes.ts'
import lexicon from '../lexicon/weights.json' with { type: 'json' }
import { clausesOf } from './clauses.ts'
import { featuresOf } from './features.ts'
import { remembered } from './remembered.ts'
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

/** Acts that a single clause of a long sentence can do, by their place in `acts`; for the rest the whole sentence matters. */
const courtesies = (
  ['appreciation', 'decline', 'implied-decline', 'keep-on-file', 'door-open', 'good-wishes', 'sign-off'] as const
).map(act => acts.indexOf(act))
/** What a clause must be clearer by than a whole sentence. */
const clausePenalty = 1

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
    const weight = weightsOf(feature)?.[place]
    if (weight) found.push({ feature, weight })
  }
  return found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

function weigh(words: readonly Word[]): Scores {
  const scores = weighClause(words)
  for (const clause of clausesOf(words)) {
    const part = weighClause(clause)
    for (const place of courtesies) scores[place] = Math.max(scores[place] ?? 0, (part[place] ?? 0) - clausePenalty)
  }
  takeBack(scores, words)
  return scores
}

/** Applies the vetoes: what they take back counts as not heard. */
function takeBack(scores: Scores, words: readonly Word[]): void {
  let text: string | undefined
  for (const { act, pattern } of vetoes) {
    const place = acts.indexOf(act)
    if ((scores[place] ?? 0) <= 0) continue
    text ??= words.map(word => word.text).join(' ')
    if (pattern.test(text)) scores[place] = -1
  }
}

function weighClause(words: readonly Word[]): Scores {
  const scores = Float64Array.from(lexicon.bias)
  for (const feature of featuresOf(words)) {
    const weights = weightsOf(feature)
    if (weights)
      for (let place = 0; place < acts.length; place++) scores[place] = (scores[place] ?? 0) + (weights[place] ?? 0)
  }
  return scores
}

let table: Map<string, string | Float32Array> | undefined

/** The weights of a feature, in the order of `acts`; read from the lexicon when they are first asked for. */
function weightsOf(feature: string): Float32Array | undefined {
  table ??= new Map(
    lexicon.features.map(line => {
      const tab = line.indexOf('\t')
      return [line.slice(0, tab), line.slice(tab + 1)]
    }),
  )
  const packed = table.get(feature)
  if (typeof packed !== 'string') return packed
  const weights = new Float32Array(acts.length)
  for (const [, act = '', weight] of packed.matchAll(/([a-q])(-?\d+)/g))
    weights[act.charCodeAt(0) - 97] = Number(weight) / 16
  table.set(feature, weights)
  return weights
}
