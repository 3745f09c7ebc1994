import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '../../server/core/acts.ts'

/** A sentence of our own hands with every act it does. */
export interface TaggedSentence {
  readonly text: string
  readonly acts: ReadonlySet<Act | 'stage' | 'unprofessional'>
  /** The hand that wrote it. */
  readonly hand: string
}

/** A whole draft of our own hands: paragraphs of sentences. */
export interface TaggedLetter {
  readonly kind: string
  readonly slug: string
  readonly hand: string
  readonly paragraphs: readonly (readonly TaggedSentence[])[]
}

const tags: Readonly<Record<string, Act | 'stage' | 'unprofessional'>> = {
  g: 'greeting',
  i: 'introduction',
  v: 'availability-check',
  a: 'appreciation',
  d: 'decline',
  m: 'implied-decline',
  h: 'hedged-decline',
  r: 'reason',
  R: 'long-reason',
  k: 'keep-on-file',
  o: 'door-open',
  p: 'praise',
  w: 'good-wishes',
  s: 'apology',
  n: 'negative-remark',
  c: 'closed-door',
  u: 'unprofessional',
  t: 'stage',
  f: 'sign-off',
}

/** The letters of a hand, from `letters.txt`. */
export function readLetters(folder: string, hand: string): TaggedLetter[] {
  const letters: TaggedLetter[] = []
  let paragraphs: TaggedSentence[][] = []
  for (const line of lines(join(folder, hand, 'letters.txt'))) {
    const head = /^## *(\w+) *\| *([^|]*?) *(?:\||$)/.exec(line)
    if (head) {
      paragraphs = []
      letters.push({ kind: head[1] ?? '', slug: head[2] ?? '', hand, paragraphs })
    } else if (line.trim() === '') paragraphs.push([])
    else {
      if (paragraphs.length === 0) paragraphs.push([])
      const sentence = readSentence(line, hand)
      if (sentence) paragraphs.at(-1)?.push(sentence)
    }
  }
  return letters
}

/** The single sentences of a hand, from `sentences.txt`. */
export function readSentences(folder: string, hand: string): TaggedSentence[] {
  return lines(join(folder, hand, 'sentences.txt')).flatMap(line => readSentence(line, hand) ?? [])
}

/** The hands whose files stand in a folder. */
export function handsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? entry.name : []))
}

function lines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

function readSentence(line: string, hand: string): TaggedSentence | undefined {
  const match = /^([A-Za-z](?:, *[A-Za-z])*)\t+(.+)$/.exec(line)
  if (!match) return undefined
  const [, marks = '', text = ''] = match
  return { text, hand, acts: new Set(marks.split(',').flatMap(mark => tags[mark.trim()] ?? [])) }
}
