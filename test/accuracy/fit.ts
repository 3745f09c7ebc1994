/**
 * Fits the weights of the acts and writes them to `server/lexicon/weights.json`.
 *
 *     npm run fit -- [DIR…]
 *
 * Fitted on are the hands that `test/corpus/hands.json` names for it, and of each DIR (a corpus as `npm run accuracy` takes it) the half that
 * may be. Logistic regression, an act at a time, by FTRL-proximal (McMahan et al. 2013): first on all features, then again on those that
 * weigh most. The bias of an act is moved to where out-of-fold F1 is best.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Act, acts } from '../../server/core/acts.ts'
import { featuresOf } from '../../server/core/features.ts'
import { readWords } from '../../server/core/words.ts'
import { handsIn, readLetters, readSentences } from './corpus.ts'
import { type Example, examplesOfCorpus, examplesOfHand } from './examples.ts'

const settings = { epochs: 12, rate: 0.15, l1: 0.1, l2: 1, rarest: 3, kept: 12_000, folds: 5, steps: 16 }

interface Row extends Example {
  readonly features: Int32Array
}

const corpus = 'test/corpus'
const { fitted } = JSON.parse(readFileSync(`${corpus}/hands.json`, 'utf8')) as { fitted: string[] }
const hands = handsIn(corpus).filter(hand => fitted.includes(hand))
const examples = [
  ...hands.flatMap(hand => examplesOfHand(readLetters(corpus, hand), readSentences(corpus, hand))),
  ...process.argv.slice(2).flatMap(examplesOfCorpus),
]
const { rows, names } = index(examples)
const first = acts.map(act => fitAct(rows, names.length, act))
const kept = heaviest(first)
const pruned = rows.map(row => ({ ...row, features: row.features.filter(feature => kept.has(feature)) }))
const models = acts.map(act => fitAct(pruned, names.length, act))
const thresholds = acts.map(act => bestThreshold(pruned, act))
write()

function index(examples: readonly Example[]): { rows: Row[]; names: string[] } {
  const counts = new Map<string, number>()
  const features = examples.map(({ text }) => featuresOf(readWords(text)))
  for (const set of features) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= settings.rarest ? name : [])).sort()
  const numbers = new Map(names.map((name, number) => [name, number]))
  const rows = examples.map((example, at) => ({
    ...example,
    features: Int32Array.from([...(features[at] ?? [])].flatMap(name => numbers.get(name) ?? [])),
  }))
  return { rows, names }
}

/** The weight of each feature for an act, and last the bias. */
function fitAct(rows: readonly Row[], size: number, act: Act): Float64Array {
  const { epochs, rate, l1, l2 } = settings
  const z = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1)
  const weights = new Float64Array(size + 1)
  const order = rows.filter(row => row.does(act) !== undefined)
  const random = randomFrom(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const row of order) {
      let score = 0
      for (const at of row.features) score += refresh(at, l1)
      score += refresh(size, 0)
      const error = 1 / (1 + Math.exp(-score)) - (row.does(act) ? 1 : 0)
      for (const at of row.features) update(at, error)
      update(size, error)
    }
  }
  for (let at = 0; at < size; at++) refresh(at, l1)
  return weights

  function refresh(at: number, sparsity: number): number {
    const sum = z[at] ?? 0
    const scale = (0.2 + Math.sqrt(squares[at] ?? 0)) / rate + l2
    const weight = Math.abs(sum) <= sparsity ? 0 : (Math.sign(sum) * sparsity - sum) / scale
    weights[at] = weight
    return weight
  }

  function update(at: number, error: number): void {
    const before = squares[at] ?? 0
    const after = before + error * error
    z[at] = (z[at] ?? 0) + error - ((Math.sqrt(after) - Math.sqrt(before)) / rate) * (weights[at] ?? 0)
    squares[at] = after
  }
}

/** The features that move the scores of some act most, by weight and frequency. */
function heaviest(models: readonly Float64Array[]): Set<number> {
  const counts = new Float64Array(names.length)
  for (const row of rows) for (const feature of row.features) counts[feature] = (counts[feature] ?? 0) + 1
  const force = (feature: number) => Math.max(...models.map(weights => Math.abs(weights[feature] ?? 0))) * Math.sqrt(counts[feature] ?? 0)
  const ranked = names.map((_, feature) => ({ feature, force: force(feature) })).sort((a, b) => b.force - a.force)
  return new Set(ranked.slice(0, settings.kept).map(({ feature }) => feature))
}

/** The score over which an act counts as heard: where F1 is best on rows that were not fitted on. */
function bestThreshold(rows: readonly Row[], act: Act): number {
  const scored: { score: number; due: boolean }[] = []
  for (let fold = 0; fold < settings.folds; fold++) {
    const inFold = (row: number) => Math.floor(row / 25) % settings.folds === fold
    const weights = fitAct(rows.filter((_, row) => !inFold(row)), names.length, act)
    for (const row of rows.filter((_, row) => inFold(row))) {
      const due = row.does(act)
      if (due === undefined) continue
      let score = weights.at(-1) ?? 0
      for (const feature of row.features) score += weights[feature] ?? 0
      scored.push({ score, due })
    }
  }
  scored.sort((a, b) => b.score - a.score)
  const total = scored.filter(({ due }) => due).length
  let hits = 0
  let best = { f1: 0, score: 0 }
  scored.forEach(({ score, due }, at) => {
    if (due) hits++
    const f1 = (2 * hits) / (at + 1 + total)
    if (f1 > best.f1) best = { f1, score: (score + (scored[at + 1]?.score ?? score)) / 2 }
  })
  console.log(`${act.padEnd(20)} ${total} of ${scored.length}, out of fold F1 ${best.f1.toFixed(3)} over ${best.score.toFixed(2)}`)
  return best.score
}

function write(): void {
  const { steps } = settings
  const features = names.flatMap((name, at) => {
    const packed = models
      .map((weights, act) => {
        const step = Math.round((weights[at] ?? 0) * steps)
        return step === 0 ? '' : String.fromCharCode(97 + act) + step
      })
      .join('')
    return packed ? `${name}\t${packed}` : []
  })
  const bias = models.map((weights, act) => Math.round(((weights.at(-1) ?? 0) - (thresholds[act] ?? 0)) * steps) / steps)
  const json = JSON.stringify({ bias, features }).replaceAll('","', '",\n"')
  writeFileSync('server/lexicon/weights.json', `${json}\n`)
  console.log(`${rows.length} sentences, ${names.length} features seen, ${features.length} kept, ${json.length} bytes`)
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const item = items[at] as Item
    items[at] = items[other] as Item
    items[other] = item
  }
}
