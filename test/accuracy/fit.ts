/**
 * Fits the weights of the acts and writes them to `server/lexicon/`.
 *
 *     npm run fit -- [DIR…]
 *
 * Fitted on are the hands that `test/corpus/hands.json` names for it, and of each DIR (a corpus as `npm run accuracy` takes it) the half that
 * may be. First each act by the words of a sentence (`weights.json`), on all features and again on those that weigh most; then how little of an act
 * must be heard in a draft for it to be missing (`presence.json`), and some acts once more by what a sentence and its neighbours are heard as
 * (`context.json`), from scores out of fold. Biases are moved to where F is best out of fold. Takes six minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Act, acts, clausePenalty, heardInClauses } from '../../server/core/acts.ts'
import { clausesOf } from '../../server/core/clauses.ts'
import { contextValues, weighedInContext } from '../../server/core/context.ts'
import { featuresOf } from '../../server/core/features.ts'
import { waysToDo } from '../../server/core/presence.ts'
import { steps } from '../../server/core/weights.ts'
import { readWords } from '../../server/core/words.ts'
import { handsIn, readLetters, readSentences } from './corpus.ts'
import { type Example, examplesOfCorpus, examplesOfHand } from './examples.ts'
import { bestThreshold, fitDense, fitSparse, type SparseRow, scoreDense, scoreSparse } from './regression.ts'

const corpus = 'test/corpus'
/** Features seen less often are left out, and weights of fewer steps: they say too little for their place in the bundle. */
const [rarest, leastSteps] = [2, 3]
/** A sentence of a letter counts as so many single ones: it is as people write, where those were written to be hard. */
const inLetter = 3
/** How many features an act is known by: the more, the more ways there are to do it. */
const budget = (act: Act) => budgets[act] ?? 400
const budgets: Partial<Record<Act, number>> = {
  'negative-remark': 22500,
  reason: 5000,
  'long-reason': 3000,
  appreciation: 5000,
  decline: 5000,
  'keep-on-file': 5000,
  'implied-decline': 1000,
  praise: 1000,
}
const folds = 5
/** So often an act must be done in letters for its bias to be chosen by them alone. */
const enoughInLetters = 300
/** Where a bias is put: over one a miss costs more than a false alarm. A single reason flags nothing yet, so a few too many do no harm. */
const beta: Partial<Record<Act, number>> = {
  'negative-remark': 1.3,
  reason: 2.2,
  'long-reason': 2,
}
/** The same for what a draft lacks: more drafts lack something before they are linted than those that are written as whole letters. */
const missingBeta = 1.2

interface Row extends Example {
  readonly features: Int32Array
  /** The features of each of its clauses. */
  readonly clauses: readonly Int32Array[]
}

const { fitted, oneByOne } = JSON.parse(readFileSync(`${corpus}/hands.json`, 'utf8')) as Record<string, string[]>
const examples = [
  ...handsIn(corpus).flatMap(hand => {
    const known = examplesOfHand(readLetters(corpus, hand), readSentences(corpus, hand))
    if (oneByOne?.includes(hand)) return known.map(({ letter, ...alone }) => alone)
    return fitted?.includes(hand) ? known : []
  }),
  ...process.argv.slice(2).flatMap(examplesOfCorpus),
]
const { rows, names } = index(examples)
const models = acts.map(act => fitAct(act, rows))
const outOfFold = acts.map(scoresOutOfFold)
writeWeights()
writePresence()
writeContext()

function index(examples: readonly Example[]): { rows: Row[]; names: string[] } {
  const counts = new Map<string, number>()
  const features = examples.map(({ text }) => featuresOf(readWords(text)))
  for (const set of features) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= rarest ? name : [])).sort()
  const numbers = new Map(names.map((name, number) => [name, number]))
  const numbered = (names: Iterable<string>) => Int32Array.from([...names].flatMap(name => numbers.get(name) ?? []))
  const rows = examples.map((example, at) => ({
    ...example,
    features: numbered(features[at] ?? []),
    clauses: clausesOf(readWords(example.text)).map(clause => numbered(featuresOf(clause))),
  }))
  return { rows, names }
}

/** How far an act is heard in a row, in its clauses as well where those are listened to. */
function scoreRow(weights: Float64Array, { features, clauses }: Row, act: Act): number {
  const whole = scoreSparse(weights, features)
  if (!heardInClauses.includes(act)) return whole
  return Math.max(whole, ...clauses.map(clause => scoreSparse(weights, clause) - clausePenalty))
}

/** The rows whose label tells whether they do an act. */
function rowsOf(rows: readonly Row[], act: Act): SparseRow[] {
  return rows.flatMap(({ features, does, letter }) => {
    const due = does(act)
    return due === undefined ? [] : { features, due, counts: letter ? inLetter : 1 }
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
    rows.forEach((row, at) => {
      if (foldOf(at) === fold) scores[at] = scoreRow(weights, row, act)
    })
  }
  return scores
}

function writeWeights(): void {
  const bias = models.map((weights, place) => {
    const act = acts[place] as Act
    const known = rows.flatMap(({ does, letter }, row) => {
      const due = does(act)
      return due === undefined ? [] : { score: outOfFold[place]?.[row] ?? 0, due, inLetter: letter !== undefined }
    })
    // Whole letters hold each act as often as people do it, where single sentences were written to be hard; but the rare ones are in too few.
    // Remarks are weighed once more in context.
    const inLetters = known.filter(({ inLetter }) => inLetter)
    const enough = inLetters.filter(({ due }) => due).length >= enoughInLetters && act !== 'negative-remark'
    const scored = enough ? inLetters : known
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
      return Math.abs(step) < leastSteps ? '' : String.fromCharCode(97 + place) + step
    })
    return packed.some(Boolean) ? `${name}\t${packed.join('')}` : []
  })
  const json = JSON.stringify({ bias, features: lines }).replaceAll('","', '",\n"')
  writeFileSync('server/lexicon/weights.json', `${json}\n`)
  console.log(`${rows.length} sentences, ${names.length} features seen, ${lines.length} kept, ${json.length} bytes`)
}

/** Writes how little an act may be heard in any sentence of a draft for it to be called missing; from our own letters, where all acts are known. */
function writePresence(): void {
  const letters = new Map<string, number[]>()
  rows.forEach(({ letter, does }, row) => {
    if (!letter || does('greeting') === undefined) return
    letters.set(letter, [...(letters.get(letter) ?? []), row])
  })
  const written = Object.entries(waysToDo).map(([wanted, ways]) => {
    const scored = [...letters.values()].map(members => ({
      score: -Math.max(...members.flatMap(row => ways.map(act => outOfFold[acts.indexOf(act)]?.[row] ?? 0))),
      due: !members.some(row => ways.some(act => rows[row]?.does(act))),
    }))
    const { f, threshold } = bestThreshold(scored, missingBeta)
    tell(`no ${wanted}`, scored, f)
    return [wanted, round(-threshold)] as const
  })
  writeFileSync('server/lexicon/presence.json', `${JSON.stringify(Object.fromEntries(written))}\n`)
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
    const learnt = fitDense(known, size)
    const weights = act === 'negative-remark' ? halfway(learnt, plainly(act, size)) : learnt
    const scored = known.map(({ values, due }) => ({ score: scoreDense(weights, values), due }))
    const { f, threshold } = bestThreshold(scored, beta[act] ?? 1)
    tell(`${act}, in context`, scored, f)
    weights[size] = (weights[size] ?? 0) - threshold
    return [act, Array.from(weights, weight => Math.round(weight * 1000) / 1000)] as const
  })
  writeFileSync('server/lexicon/context.json', `${JSON.stringify(Object.fromEntries(written))}\n`)
}

/** An act is done as far as it is heard, less half of how far the clearest act of the genre is. */
function plainly(act: Act, size: number): Float64Array {
  const weights = new Float64Array(size + 1)
  weights[acts.indexOf(act)] = 1
  weights[size - 1] = -0.5
  return weights
}

/** Our own letters hold stranger things than most, from which fitted weights learn too much; so they are trusted by half. */
function halfway(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((weight, at) => (weight + (other[at] ?? 0)) / 2)
}

function tell(name: string, scored: readonly { due: boolean }[], f: number): void {
  console.log(
    `${name.padEnd(28)} ${scored.filter(({ due }) => due).length} of ${scored.length}, out of fold F ${f.toFixed(3)}`,
  )
}

function round(weight: number): number {
  return Math.round(weight * steps) / steps
}
