import { type Act, hear, type Scores } from './acts.ts'
import type { DraftKind } from './front-matter.ts'
import { forLettersOf } from './letters.ts'
import { type Comment, type Passage, readProse, sentenceSpan } from './prose.ts'
import { remembered } from './remembered.ts'
import { spokenByWriter } from './script.ts'
import { splitSentences } from './sentences.ts'
import type { Span } from './span.ts'
import type { Writer } from './writer.ts'

/** What is read of a block, by its text alone; offsets count from the block's start. */
interface BlockReading {
  /** The sentences of each paragraph, at least one in each. */
  readonly paragraphs: readonly (readonly BlockSentence[])[]
  readonly quotes: readonly Passage[]
  readonly comments: readonly Comment[]
}

export interface BlockSentence extends Span {
  readonly words: Words
  readonly passage: Passage
  /** Offset of its first letter in the passage. */
  readonly from: number
}

/** What is known of a sentence by its text, wherever it stands. */
export interface Words {
  readonly text: string
  readonly scores: Scores
  readonly notes: unknown[]
  /** What it was taken for when it was last read. */
  understood?: Understood
}

/** A sentence among its neighbours: what it does depends on them, and on phrases that the writer taught. */
interface Understood {
  readonly before: Words | undefined
  readonly behind: Words | undefined
  readonly phrases: Writer['phrases']
  readonly acts: ReadonlySet<Act>
}

/** How many blocks are remembered; a document with more is read as well, only slower. */
const mostBlocks = 4096

/** Reads a block of an email. */
export const readEmail = remembered(mostBlocks, (markdown: string) =>
  sortPassages(readProse(markdown), 'email', undefined),
)
/** Reads a block behind a line with the speaker's name. */
export const readScript = remembered(mostBlocks, (named: string) => {
  const end = named.indexOf('\n')
  return sortPassages(readProse(named.slice(end + 1)), 'phone', named.slice(0, end) || undefined)
})

function sortPassages(
  { passages, comments }: ReturnType<typeof readProse>,
  kind: DraftKind,
  speaker: string | undefined,
): BlockReading {
  const paragraphs: BlockSentence[][] = []
  const quotes: Passage[] = []
  let lead = ''
  for (const passage of passages) {
    if (passage.kind === 'quote') quotes.push(passage)
    else if (kind === 'email' || passage.kind !== 'heading') {
      const sentences = [...readSentences(passage, kind, speaker, passage.kind === 'item' ? lead : '')]
      if (passage.kind !== 'item') lead = leadIn(sentences.at(-1)?.words.text)
      if (sentences.length > 0) paragraphs.push(sentences)
    }
  }
  return { paragraphs, quotes, comments }
}

/** What the items of a list go on from: "Thank you for:". */
function leadIn(sentence = ''): string {
  return sentence.endsWith(':') && sentence.length < 120 ? `${sentence.slice(0, -1)} ` : ''
}

/** @param lead what the sentences go on from; it is heard with each of them */
function* readSentences(
  passage: Passage,
  kind: DraftKind,
  speaker: string | undefined,
  lead: string,
): Generator<BlockSentence> {
  const text = kind === 'email' ? passage.text : linesSpoken(passage, speaker)
  for (const { start, end } of joinPictures(text, splitSentences(text))) {
    const sentence = text.slice(start, end).replace(/\s/g, ' ')
    if (!spoken(sentence).test(sentence)) continue
    yield { ...sentenceSpan(passage, start, end), words: readWords(`${lead}\n${sentence}`), passage, from: start }
  }
}

/** Words, or a gap left for them. */
const spoken = forLettersOf(/[\p{L}\p{N}]|_{3}/u)

/** Reads a sentence behind a line with what it goes on from. */
const readWords = remembered(8192, (led: string): Words => {
  const end = led.indexOf('\n')
  const text = led.slice(end + 1)
  return { text, scores: hear(led.slice(0, end) + text), notes: [] }
})

/** A picture behind a sentence belongs to it. */
function* joinPictures(text: string, sentences: Iterable<Span>): Generator<Span> {
  let last: Span | undefined
  for (const span of sentences) {
    const words = text.slice(span.start, span.end)
    const picture = /\p{Extended_Pictographic}/u.test(words) && !/[\p{L}\p{N}]/u.test(words)
    if (last && picture) last = { start: last.start, end: span.end }
    else {
      if (last) yield last
      last = span
    }
  }
  if (last) yield last
}

function linesSpoken(passage: Passage, speaker: string | undefined): string {
  let at = 0
  return passage.text
    .split(/(?<=[\n\u2028])/)
    .map(line => {
      const start = at + line.length - line.trimStart().length
      const end = at + line.trimEnd().length
      const emphasised = passage.emphasis.some(span => span.start <= start && span.end >= end)
      at += line.length
      return spokenByWriter(line, emphasised, speaker)
    })
    .join('')
}
