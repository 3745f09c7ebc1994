/**
 * The lexicon as it is shipped: `lexicon/weights.json` without the names of its features, which are spelt by the sentences. The bundle holds
 * the columns that this module works out, packed.
 */
import lexicon from '../lexicon/weights.json' with { type: 'json' }
import { keyOf } from './features.ts'

/** The features in the order of their keys, in columns of bytes, each of which packs best by itself. */
export interface WeightColumns {
  /** How far each key is from the one before: the upper byte, and the lower one. */
  readonly far: Uint8Array
  readonly near: Uint8Array
  /** The sets of acts that features speak for or against, a bit an act, in three bytes each; the most frequent first. */
  readonly sets: Uint8Array
  /** Of each feature the number of its set: in one byte under 128, else in two, the upper first. */
  readonly set: Uint8Array
  /** Of each feature and act the weight in steps, over or under 128. */
  readonly weight: Uint8Array
}

export const bias: readonly number[] = lexicon.bias
export const columns: WeightColumns = columnsOf(lexicon.features)

function columnsOf(lines: readonly string[]): WeightColumns {
  const features = lines.map(readLine).sort((a, b) => a.key - b.key)
  const gaps = features.map(({ key }, at) => key - (features[at - 1]?.key ?? 0))
  const counts = new Map<number, number>()
  for (const { set } of features) counts.set(set, (counts.get(set) ?? 0) + 1)
  const sets = [...counts].sort(([, a], [, b]) => b - a).map(([set]) => set)
  const numbers = new Map(sets.map((set, number) => [set, number]))
  return {
    far: Uint8Array.from(gaps, gap => gap >> 8),
    near: Uint8Array.from(gaps, gap => gap & 255),
    sets: Uint8Array.from(sets.flatMap(set => [set >> 16, (set >> 8) & 255, set & 255])),
    set: Uint8Array.from(
      features.flatMap(({ set }) => {
        const number = numbers.get(set) ?? 0
        return number < 128 ? number : [128 | (number >> 8), number & 255]
      }),
    ),
    weight: Uint8Array.from(features.flatMap(({ weights }) => weights.map(weight => weight + 128))),
  }
}

/** Reads a line such as `thank you\ta7d-4`: acts as letters in their order, weights in steps. */
function readLine(line: string): { key: number; set: number; weights: number[] } {
  const [name = '', acts = ''] = line.split('\t')
  const pairs = [...acts.matchAll(/([a-q])(-?\d+)/g)]
  return {
    key: keyOf(name),
    set: pairs.reduce((set, [, letter = '']) => set | (1 << (letter.charCodeAt(0) - 97)), 0),
    weights: pairs.map(([, , weight]) => Number(weight)),
  }
}
