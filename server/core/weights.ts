import { keyBits } from './features.ts'
import { bias, columns, type WeightColumns } from './weight-columns.ts'

/** Weights are kept as whole numbers of steps; so many make a log odds of one. */
export const steps = 8

/** The features of the lexicon in the order of their keys. */
interface Table {
  readonly keys: Int32Array
  /** The first feature whose key has these upper bits or more. */
  readonly first: Uint16Array
  /** Where in `weights` a feature begins, and with the next the end. */
  readonly start: Uint32Array
  /** By turns an act's place and its weight in steps. */
  readonly weights: Int8Array
  /** The last sum that a feature was added to. */
  readonly lastSum: Int32Array
}

const upperBits = 12

let table: Table | undefined
let sums = 0

/**
 * Adds up the log odds of each act.
 *
 * @param eachKey calls with the keys of a sentence's features; one that comes again counts once
 */
export function addUp(eachKey: (add: (key: number) => void) => void): Float64Array {
  table ??= unpack(columns)
  const known = table
  const { lastSum, start, weights } = known
  const odds = Float64Array.from(bias)
  const sum = ++sums
  eachKey(key => {
    const feature = find(known, key)
    if (feature < 0 || lastSum[feature] === sum) return
    lastSum[feature] = sum
    const end = start[feature + 1] as number
    for (let at = start[feature] as number; at < end; at += 2)
      (odds[weights[at] as number] as number) += (weights[at + 1] as number) / steps
  })
  return odds
}

/** What a feature adds to the log odds of an act, given by its place. */
export function weightOf(key: number, act: number): number {
  table ??= unpack(columns)
  const { start, weights } = table
  const feature = find(table, key)
  const end = feature < 0 ? 0 : (start[feature + 1] as number)
  for (let at = start[feature] ?? 0; at < end; at += 2) if (weights[at] === act) return (weights[at + 1] ?? 0) / steps
  return 0
}

/** The place of a feature in the table, or -1. */
function find({ keys, first }: Table, key: number): number {
  const upper = key >>> (keyBits - upperBits)
  const end = first[upper + 1] as number
  for (let at = first[upper] as number; at < end; at++) if (keys[at] === key) return at
  return -1
}

/** In plain loops: nothing is compiled yet when it runs. */
function unpack({ far, near, sets, set: numbers, weight: values }: WeightColumns): Table {
  const count = far.length
  const keys = new Int32Array(count)
  const first = new Uint16Array((1 << upperBits) + 1)
  const start = new Uint32Array(count + 1)
  const weights = new Int8Array(2 * values.length)
  let key = 0
  let upper = 0
  let number = 0
  let value = 0
  for (let feature = 0; feature < count; feature++) {
    key += ((far[feature] as number) << 8) | (near[feature] as number)
    keys[feature] = key
    while (upper <= key >>> (keyBits - upperBits)) first[upper++] = feature
    let set = numbers[number++] as number
    if (set >= 128) set = ((set & 127) << 8) | (numbers[number++] as number)
    let acts = ((sets[3 * set] as number) << 16) | ((sets[3 * set + 1] as number) << 8) | (sets[3 * set + 2] as number)
    for (; acts > 0; acts &= acts - 1) {
      weights[2 * value] = 31 - Math.clz32(acts & -acts)
      weights[2 * value + 1] = (values[value] as number) - 128
      value++
    }
    start[feature + 1] = 2 * value
  }
  first.fill(count, upper)
  return { keys, first, start, weights, lastSum: new Int32Array(count) }
}
