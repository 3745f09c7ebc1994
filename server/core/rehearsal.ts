import { splitBlocks } from './blocks.ts'
import type { Draft } from './draft.ts'
import { known } from './invitation.ts'
import { countWords, secondsAloud } from './length.ts'
import { type Passage, readProse, sourceSpan } from './prose.ts'
import { spokenByWriter } from './script.ts'

/** A draft as it is said aloud. */
export interface Script {
  readonly wordsPerMinute: number
  readonly limitSeconds?: number
  /** All that is spoken. */
  readonly words: number
  readonly seconds: number
  readonly parts: readonly ScriptPart[]
}

export interface ScriptPart {
  /** The heading above it; empty where there is none. */
  readonly title: string
  readonly seconds: number
  /** It ends after the limit. */
  readonly over?: true
  readonly lines: readonly ScriptLine[]
}

export interface ScriptLine {
  /** A sentence the writer speaks, a stage direction, or what the other side says. */
  readonly kind: 'spoken' | 'direction' | 'other'
  readonly text: string
  /** 0 unless spoken. */
  readonly words: number
  /** With fractions, so that a clock that adds them up keeps pace. */
  readonly seconds: number
  /** It ends after the limit. */
  readonly over?: true
}

/** Lays a draft out for rehearsing: its sentences, and between them what is done and what the other side says, under their headings. */
export function rehearse(draft: Draft, limitSeconds?: number): Script {
  const { wordsPerMinute } = draft.writer
  const cues = [...spokenCues(draft), ...(draft.kind === 'email' ? [] : silentCues(draft))].sort((a, b) => a.at - b.at)
  const parts: { title: string; lines: ScriptLine[] }[] = [{ title: '', lines: [] }]
  for (const { kind, text } of cues) {
    if (kind === 'heading') parts.push({ title: text, lines: [] })
    else {
      const words = kind === 'spoken' ? countWords(text) : 0
      parts.at(-1)?.lines.push({ kind, text, words, seconds: (words / wordsPerMinute) * 60 })
    }
  }
  const told = parts.filter(({ title, lines }) => title || lines.length > 0)
  let words = 0
  const timed = told.map(part => {
    const lines = part.lines.map(line => {
      words += line.words
      const over = limitSeconds !== undefined && line.words > 0 && secondsAloud(words, wordsPerMinute) > limitSeconds
      return over ? { ...line, over } : line
    })
    const own = lines.reduce((sum, line) => sum + line.words, 0)
    const over = lines.some(line => line.over)
    return { ...part, lines, seconds: secondsAloud(own, wordsPerMinute), ...(over ? { over } : {}) }
  })
  return {
    wordsPerMinute,
    ...(limitSeconds === undefined ? {} : { limitSeconds }),
    words,
    seconds: secondsAloud(words, wordsPerMinute),
    parts: timed,
  }
}

/** Something in a script, and where it stands. */
interface Cue {
  readonly at: number
  readonly kind: ScriptLine['kind'] | 'heading'
  readonly text: string
}

function spokenCues({ sentences }: Draft): Cue[] {
  return sentences.map(({ start, text }) => ({ at: start, kind: 'spoken', text }))
}

/** What stands in a script and is not spoken by the writer. */
function* silentCues(draft: Draft): Generator<Cue> {
  const writer = known(draft, 'from')
  for (const { start, text, frontMatter } of splitBlocks(draft.text)) {
    if (frontMatter) continue
    for (const passage of readProse(text).passages) {
      const at = (offset: number) => start + sourceSpan(passage, offset, offset).start
      if (passage.kind === 'heading') yield { at: at(0), kind: 'heading', text: passage.text }
      else if (passage.kind !== 'quote') yield* silentIn(passage, writer, at)
    }
  }
}

function* silentIn(passage: Passage, writer: string | undefined, at: (offset: number) => number): Generator<Cue> {
  let start = 0
  for (const line of passage.text.split(/(?<=[\n\u2028])/)) {
    const [from, to] = [start + line.length - line.trimStart().length, start + line.trimEnd().length]
    const emphasised = passage.emphasis.some(span => span.start <= from && span.end >= to)
    const spoken = spokenByWriter(line, emphasised, writer)
    for (const { index, text } of blanked(line, spoken)) {
      if (/^[^()[\]]{0,40}:[*_]*$/.test(text)) continue
      const direction = emphasised || /^[*_]*[([]/.test(text)
      yield {
        at: at(start + index),
        kind: direction ? 'direction' : 'other',
        text: direction ? text.replace(/^[\s*_([]+|[\s*_)\]]+$/g, '') : text,
      }
    }
    start += line.length
  }
}

/** The stretches of a line that were blanked. */
function* blanked(line: string, spoken: string): Generator<{ index: number; text: string }> {
  const gone = line
    .split('')
    .map((letter, at) => (spoken.charAt(at) === letter && letter.trim() !== '' ? '\0' : letter))
  for (const match of gone.join('').matchAll(/[^\s\0][^\0]*/g)) yield { index: match.index, text: match[0].trim() }
}
