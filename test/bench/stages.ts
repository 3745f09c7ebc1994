/**
 * Times the stages of a reading, one by one, in a process of its own: texts by their length come as JSON on standard input, times in ms go
 * out the same way.
 */
import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { hear } from '../../server/core/acts.ts'
import { splitBlocks } from '../../server/core/blocks.ts'
import { readDraft } from '../../server/core/draft.ts'
import { eachKey } from '../../server/core/features.ts'
import { lint } from '../../server/core/lint.ts'
import { readProse } from '../../server/core/prose.ts'
import { splitSentences } from '../../server/core/sentences.ts'
import { readWords } from '../../server/core/words.ts'
import { rules } from '../../server/rules/rules.ts'

interface Order {
  readonly words: number
  readonly text: string
  readonly rounds: number
}

const markdown = unified().use(remarkParse).freeze()
let salt = 0

const orders = JSON.parse(readFileSync(0, 'utf8')) as Order[]
process.stdout.write(JSON.stringify(orders.map(({ words, text, rounds }) => ({ words, stages: time(text, rounds) }))))

/** Each stage is given what the one before it made; all are run in turn, round by round, and the first rounds are not counted. */
function time(letter: string, rounds: number): Record<string, number[]> {
  const times = new Map<string, number[]>()
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    const text = afresh(letter)
    const timed = <Result>(stage: string, work: () => Result): Result => {
      const begin = performance.now()
      const result = work()
      const spent = performance.now() - begin
      if (round >= 0) times.set(stage, [...(times.get(stage) ?? []), spent])
      return result
    }
    timed('remark-parse of the whole text', () => markdown.parse(text))
    const blocks = timed('splitBlocks', () => splitBlocks(text))
    const proses = timed('readProse, every block', () =>
      blocks.filter(block => !block.frontMatter).map(block => readProse(block.text)),
    )
    const passages = proses.flatMap(prose => prose.passages)
    const sentences = timed('splitSentences', () =>
      passages.flatMap(({ text: whole }) =>
        [...splitSentences(whole)].map(({ start, end }) => whole.slice(start, end)),
      ),
    )
    const words = timed('readWords', () => sentences.map(readWords))
    timed('eachKey', () => {
      for (const these of words) eachKey(these, () => {})
    })
    timed('hear, nothing remembered (words, features, weights)', () => sentences.map(hear))
    const draft = timed('readDraft, sentences remembered, blocks not', () => readDraft(text))
    timed('lint, all rules', () => lint(draft, rules))
    const other = afresh(letter)
    timed('readDraft, nothing remembered', () => readDraft(other))
    // The letter before may have filled what is remembered: read once more, this one is there as a whole.
    readDraft(other)
    const at = other.indexOf('.\n\n', other.length / 2)
    const typed = `${other.slice(0, at)} ${round}${other.slice(at)}`
    timed('readDraft, one letter typed', () => readDraft(typed))
    timed('readDraft, nothing changed', () => readDraft(typed))
  }
  return Object.fromEntries(times)
}

/**
 * The same letter with one, two or three spaces between words, different each time, so that nothing of it is remembered. What it costs to read
 * stays nearly the same.
 */
function afresh(letter: string): string {
  salt++
  let place = 0
  return letter.replace(/(?<=[a-z,]) (?=[a-z])/g, () =>
    ' '.repeat(1 + ((Math.imul(salt * 8191 + place++, 0x9e3779b1) >>> 16) % 3)),
  )
}
