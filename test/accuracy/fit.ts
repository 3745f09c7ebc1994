/**
 * Fits the weights of the acts and writes them to `server/lexicon/`.
 *
 *     npm run fit -- [DIR…]
 *
 * Fitted on are the hands that `test/corpus/hands.json` names for it, and of each DIR (a corpus as `npm run accuracy` takes it) the half that
 * may be. First each act by the words of a sentence (`weights.json`), on all features and again on those that weigh most; then some acts once
 * more by what a sentence and its neighbours are heard as (`context.json`), from scores out of fold. Biases are moved to where F is best out
 * of fold.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Act, acts } from '../../server/core/acts.ts'
import { contextValues, weighedInContext } from '../../server/core/context.ts'
import { featuresOf } from '../../server/core/features.ts'
import { readWords } from '../../server/core/words.ts'
import { handsIn, readLetters, readSentences } from './corpus.ts'
import { type Example, examplesOfCorpus, examplesOfHand } from './examples.ts'
import { bestThreshold, fitDense, fitSparse, scoreDense, scoreSparse } from './regression.ts'

const corpus = 'test/corpus'
/** Features seen less often are left out; weights are written in this part of one. */
const [rarest, steps] = [2, 16]
/** How many features an act is known by: the more, the more ways there are to do it. */
const budget = (act: Act) => budgets[act] ?? 400
const budgets: Partial<Record<Act, number>> = {
  'negative-remark': 9000,
  reason: 3000,
  'long-reason': 1500,
  appreciation: 2500,
  decline: 2500,
  'keep-on-file': 2500,
  'implied-decline': 1000,
  praise: 1000,
}
const folds = 5
/** Where a bias is put: under one a false alarm costs more than a miss, over one less, since a single reason flags nothing yet. */
const beta: Partial<Record<Act, number>> = {
  'negative-remark': 0.6,
  reason: 2,
  'long-reason': 1.5,
}

interface Row extends Example {
  readonly features: Int32Array
}

const { fitted } = JSON.parse(readFileSync(`${corpus}/hands.json`, 'utf8')) as { fitted: string[] }
const hands = handsIn(corpus).filter(hand => fitted.includes(hand))
const examples = [
  ...hands.flatMap(hand => examplesOfHand(readLetters(corpus, hand), readSentences(corpus, hand))),
  ...process.argv.slice(2).flatMap(examplesOfCorpus),
]
const { rows, names } = index(examples)
const models = acts.map(act => fitAct(act, rows))
const outOfFold = acts.map(scoresOutOfFold)
writeWeights()
writeContext()

function index(examples: readonly Example[]): { rows: Row[]; names: string[] } {
  const counts = new Map<string, number>()
  const features = examples.map(({ text }) => featuresOf(readWords(text)))
  for (const set of features) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= rarest ? name : [])).sort()
  const numbers = new Map(names.map((name, number) => [name, number]))
  const rows = examples.map((example, at) => ({
    ...example,
    features: Int32Array.from([...(features[at] ?? [])].flatMap(name => numbers.get(name) ?? [])),
  }))
  return { rows, names }
}

/** The rows whose label tells whether they do an act. */
function rowsOf(rows: readonly Row[], act: Act): { features: Int32Array; due: boolean }[] {
  return rows.flatMap(({ features, does }) => {
    const due = does(act)
    return due === undefined ? [] : { features, due }
  })
}

/** Fits an act on all features, and again on those that move its scores most, by weight and frequency. */
function fitAct(act: Act, rows: readonly Row[]): Float64Array {
  const known = rowsOf(rows, act)
  const counts = new Float64Array(names.length)
  for (const { features } of known) for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1
  const force = fitSparse(known, names.length).map(
    (weight, feature) => Math.abs(weight) * Math.sqrt(counts[feature] ?? 0),
  )
  const least = [...force].sort((a, b) => b - a)[budget(act)] ?? 0
  const pruned = known.map(row => ({ ...row, features: row.features.filter(feature => (force[feature] ?? 0) > least) }))
  return fitSparse(pruned, names.length)
}

/** The score of each row by weights that were fitted without its fold. A fold is some hands, since it is new hands that are to be understood. */
function scoresOutOfFold(act: Act): Float64Array {
  const scores = new Float64Array(rows.length)
  const writers = [...new Set(rows.map(({ hand }) => hand))]
  const foldOf = (row: number) => writers.indexOf(rows[row]?.hand ?? '') % folds
  for (let fold = 0; fold < folds; fold++) {
    const others = rows.filter((_, row) => foldOf(row) !== fold)
    const weights = fitAct(act, others)
    rows.forEach(({ features }, row) => {
      if (foldOf(row) === fold) scores[row] = scoreSparse(weights, features)
    })
  }
  return scores
}

function writeWeights(): void {
  const bias = models.map((weights, place) => {
    const act = acts[place] as Act
    const scored = rows.flatMap(({ does }, row) => {
      const due = does(act)
      return due === undefined ? [] : { score: outOfFold[place]?.[row] ?? 0, due }
    })
    const { f, threshold } = bestThreshold(scored, beta[act] ?? 1)
    tell(act, scored, f)
    const scores = outOfFold[place]
    scores?.forEach((score, row) => {
      scores[row] = score - threshold
    })
    return round((weights.at(-1) ?? 0) - threshold)
  })
  const lines = names.flatMap((name, at) => {
    const packed = models.map((weights, place) => {
      const step = Math.round((weights[at] ?? 0) * steps)
      return step === 0 ? '' : String.fromCharCode(97 + place) + step
    })
    return packed.some(Boolean) ? `${name}\t${packed.join('')}` : []
  })
  const json = JSON.stringify({ bias, features: lines }).replaceAll('","', '",\n"')
  writeFileSync('server/lexicon/weights.json', `${json}\n`)
  console.log(`${rows.length} sentences, ${names.length} features seen, ${lines.length} kept, ${json.length} bytes`)
}

function writeContext(): void {
  const heard = rows.map(({ text }, row) => ({
    text,
    scores: Float64Array.from(acts, (_, place) => outOfFold[place]?.[row] ?? 0),
  }))
  const values = rows.map(({ letter }, row) => {
    const neighbour = (other: number) => (letter && rows[other]?.letter === letter ? heard[other] : undefined)
    return contextValues(heard[row] as (typeof heard)[0], neighbour(row - 1), neighbour(row + 1))
  })
  const written = weighedInContext.map(act => {
    // Single sentences have no neighbours, and would teach that absent ones mean something.
    const known = rows.flatMap(({ does, letter }, row) => {
      const due = does(act)
      const value = values[row]
      return due === undefined || !value || !letter ? [] : { values: value, due }
    })
    const size = known[0]?.values.length ?? 0
    const weights = fitDense(known, size)
    const scored = known.map(({ values, due }) => ({ score: scoreDense(weights, values), due }))
    const { f, threshold } = bestThreshold(scored, beta[act] ?? 1)
    tell(`${act}, in context`, scored, f)
    weights[size] = (weights[size] ?? 0) - threshold
    return [act, Array.from(weights, weight => Math.round(weight * 1000) / 1000)] as const
  })
  writeFileSync('server/lexicon/context.json', `${JSON.stringify(Object.fromEntries(written))}\n`)
}

function tell(name: string, scored: readonly { due: boolean }[], f: number): void {
  console.log(
    `${name.padEnd(28)} ${scored.filter(({ due }) => due).length} of ${scored.length}, out of fold F ${f.toFixed(3)}`,
  )
}

function round(weight: number): number {
  return Math.round(weight * steps) / steps
}
