/** A row to fit on: the numbers of its features, all of value one, and whether the answer is yes. */
export interface SparseRow {
  readonly features: Int32Array
  readonly due: boolean
  /** As how many rows it counts. */
  readonly counts: number
}

/** A row of values. */
export interface DenseRow {
  readonly values: Float64Array
  readonly due: boolean
}

/**
 * Logistic regression by FTRL-proximal (McMahan et al. 2013), whose L1 term keeps only the features that earn a place. The same rows give the
 * same weights.
 *
 * @returns a weight for each feature, and last the bias
 */
export function fitSparse(rows: readonly SparseRow[], size: number): Float64Array {
  const [epochs, rate, l1, l2] = [12, 0.15, 0.1, 1]
  const z = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1)
  const weights = new Float64Array(size + 1)
  const order = [...rows]
  const random = randomFrom(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const { features, due, counts } of order) {
      let score = refresh(size, 0)
      for (const at of features) score += refresh(at, l1)
      const error = counts * (1 / (1 + Math.exp(-score)) - (due ? 1 : 0))
      for (const at of features) update(at, error)
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

/** Logistic regression on a few dense values, by AdaGrad with an L2 term; weights, and last the bias. */
export function fitDense(rows: readonly DenseRow[], size: number): Float64Array {
  const [epochs, rate, l2] = [40, 0.1, 1e-4]
  const weights = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1).fill(1e-6)
  const order = [...rows]
  const random = randomFrom(11)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const { values, due } of order) {
      const error = 1 / (1 + Math.exp(-scoreDense(weights, values))) - (due ? 1 : 0)
      for (let at = 0; at <= size; at++) {
        const slope = error * (at === size ? 1 : (values[at] ?? 0)) + l2 * (weights[at] ?? 0)
        squares[at] = (squares[at] ?? 0) + slope * slope
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1)
      }
    }
  }
  return weights
}

export function scoreSparse(weights: Float64Array, features: Int32Array): number {
  let score = weights.at(-1) ?? 0
  for (const at of features) score += weights[at] ?? 0
  return score
}

export function scoreDense(weights: Float64Array, values: Float64Array): number {
  let score = weights.at(-1) ?? 0
  for (let at = 0; at < values.length; at++) score += (weights[at] ?? 0) * (values[at] ?? 0)
  return score
}

/** The score over which F of the given beta is best; a beta under one weighs false alarms more than misses. */
export function bestThreshold(
  scored: readonly { score: number; due: boolean }[],
  beta: number,
): { threshold: number; f: number } {
  const ranked = [...scored].sort((a, b) => b.score - a.score)
  const total = ranked.filter(({ due }) => due).length
  let hits = 0
  let best = { f: 0, threshold: 0 }
  ranked.forEach(({ score, due }, at) => {
    if (due) hits++
    const f = ((1 + beta * beta) * hits) / (at + 1 + beta * beta * total)
    if (f > best.f) best = { f, threshold: (score + (ranked[at + 1]?.score ?? score)) / 2 }
  })
  return best
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
