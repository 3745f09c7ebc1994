/**
 * Fits the weights of the acts on the hands that `test/corpus/hands.json` names for it, and writes them to `server/lexicon/weights.json`.
 * Logistic regression, an act at a time, by FTRL-proximal (McMahan et al. 2013): its L1 term keeps only the features that earn a place.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Act, acts } from '../../server/core/acts.ts'
import { featuresOf } from '../../server/core/features.ts'
import { readWords } from '../../server/core/words.ts'
import { classes } from '../../server/lexicon/classes.ts'
import { readLetters, readSentences, type TaggedSentence } from './corpus.ts'

const corpus = 'test/corpus'
const settings = { epochs: 12, rate: 0.1, l1: Number(process.env.L1 ?? 1), l2: 1, rarest: 3, steps: 16 }

interface Example {
  readonly features: Int32Array
  readonly acts: TaggedSentence['acts']
}

const { fitted } = JSON.parse(readFileSync(`${corpus}/hands.json`, 'utf8')) as { fitted: string[] }
const sentences = fitted.flatMap(hand => [
  ...readLetters(corpus, hand).flatMap(letter => letter.paragraphs.flat()),
  ...readSentences(corpus, hand),
])
const spoken = sentences.filter(sentence => !sentence.acts.has('stage'))
const { examples, names } = index(spoken)
const models = acts.map(act => fitAct(examples, names.length, act))
write(models, names)

function index(rows: readonly TaggedSentence[]): { examples: Example[]; names: string[] } {
  const counts = new Map<string, number>()
  const features = rows.map(row => featuresOf(readWords(row.text), classes))
  for (const set of features) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= settings.rarest ? name : [])).sort()
  const numbers = new Map(names.map((name, number) => [name, number]))
  const examples = rows.map((row, at) => ({
    acts: row.acts,
    features: Int32Array.from([...(features[at] ?? [])].flatMap(name => numbers.get(name) ?? [])),
  }))
  return { examples, names }
}

/** The weight of each feature for an act, and last the bias. */
function fitAct(examples: readonly Example[], size: number, act: Act): Float64Array {
  const { epochs, rate, l1, l2 } = settings
  const z = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1)
  const weights = new Float64Array(size + 1)
  const order = [...examples]
  const random = randomFrom(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      let score = 0
      for (const at of example.features) score += refresh(at, l1)
      score += refresh(size, 0)
      const error = 1 / (1 + Math.exp(-score)) - (example.acts.has(act) ? 1 : 0)
      for (const at of example.features) update(at, error)
      update(size, error)
    }
  }
  for (let at = 0; at < size; at++) refresh(at, l1)
  return weights

  function refresh(at: number, sparsity: number): number {
    const sum = z[at] ?? 0
    const weight =
      Math.abs(sum) <= sparsity
        ? 0
        : (Math.sign(sum) * sparsity - sum) / ((0.2 + Math.sqrt(squares[at] ?? 0)) / rate + l2)
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

function write(models: readonly Float64Array[], names: readonly string[]): void {
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
  const bias = models.map(weights => Math.round((weights.at(-1) ?? 0) * steps) / steps)
  const json = JSON.stringify({ bias, features }, null, 0).replaceAll('","', '",\n"')
  writeFileSync('server/lexicon/weights.json', `${json}\n`)
  console.log(
    `${spoken.length} sentences of ${fitted.length} hands, ${names.length} features seen, ${features.length} kept, ${json.length} bytes`,
  )
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
