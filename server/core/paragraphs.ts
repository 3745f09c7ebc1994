import { type Act, acts, hear, type Scores } from './acts.ts'
import { inContext } from './context.ts'
import type { Quote, Sentence } from './draft.ts'
import type { DraftKind } from './front-matter.ts'
import { type Comment, type Passage, readProse, sentenceSpan, sourceSpan } from './prose.ts'
import { remembered } from './remembered.ts'
import { spokenByWriter } from './script.ts'
import { splitSentences } from './sentences.ts'
import type { Span } from './span.ts'
import type { Writer } from './writer.ts'

/** What is read of a block; offsets count from the block's start. */
export interface BlockReading {
  readonly paragraphs: readonly BlockParagraph[]
  readonly quotes: readonly Passage[]
  readonly comments: readonly Comment[]
}

export interface BlockParagraph {
  /** At least one. */
  readonly sentences: readonly BlockSentence[]
  /** What became of it when it was last read. */
  placed: Placed | undefined
}

interface BlockSentence extends Span {
  readonly words: Words
  readonly passage: Passage
  /** Offset of its first letter in the passage. */
  readonly from: number
}

/** What is known of a sentence by its text, wherever it stands. */
interface Words {
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
  readonly scores: Scores
  readonly acts: ReadonlySet<Act>
}

/** A paragraph in a document. */
interface Placed {
  readonly offset: number
  /** Its number in the document. */
  readonly number: number
  /** The sentences before and behind it. */
  readonly before: Words | undefined
  readonly behind: Words | undefined
  readonly phrases: Writer['phrases']
  readonly sentences: readonly PlacedSentence[]
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
  const paragraphs: BlockParagraph[] = []
  const quotes: Passage[] = []
  let lead = ''
  for (const passage of passages) {
    if (passage.kind === 'quote') quotes.push(passage)
    else if (kind === 'email' || passage.kind !== 'heading') {
      const sentences = [...readSentences(passage, kind, speaker, passage.kind === 'item' ? lead : '')]
      if (passage.kind !== 'item') lead = leadIn(sentences.at(-1)?.words.text)
      if (sentences.length > 0) paragraphs.push({ sentences, placed: undefined })
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
    if (!/[\p{L}\p{N}]|_{3}/u.test(sentence)) continue
    yield { ...sentenceSpan(passage, start, end), words: readWords(`${lead}\n${sentence}`), passage, from: start }
  }
}

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

/** A sentence where it stands. A letter typed above moves all that follow, so it is made by plain assignments, which cost least. */
export class PlacedSentence implements Sentence {
  declare readonly start: number
  declare readonly end: number
  declare readonly text: string
  declare readonly acts: ReadonlySet<Act>
  declare readonly scores: Scores
  declare readonly paragraph: number
  declare readonly signature: boolean
  declare readonly notes: unknown[]
  declare private readonly inBlock: BlockSentence
  /** Where its block stands. */
  declare private readonly offset: number

  constructor(
    inBlock: BlockSentence,
    offset: number,
    paragraph: number,
    acts: ReadonlySet<Act>,
    scores: Scores,
    signature = false,
  ) {
    const { start, end, words } = inBlock
    this.start = start + offset
    this.end = end + offset
    this.text = words.text
    this.acts = acts
    this.scores = scores
    this.paragraph = paragraph
    this.signature = signature
    this.notes = words.notes
    this.inBlock = inBlock
    this.offset = offset
  }

  at(start: number, end: number): Span {
    const { passage, from } = this.inBlock
    return shifted(sourceSpan(passage, from + start, from + end), this.offset)
  }

  moved(offset: number, paragraph: number): PlacedSentence {
    return new PlacedSentence(this.inBlock, offset, paragraph, this.acts, this.scores)
  }

  /** Itself as a line below the sign-off. */
  signed(): PlacedSentence {
    return new PlacedSentence(this.inBlock, this.offset, this.paragraph, signing, this.scores, true)
  }
}

/** The sentences of a paragraph where it stands; those of the last reading where nothing changed, or moved where a letter was typed above. */
export function place(paragraph: BlockParagraph, at: Omit<Placed, 'sentences'>): readonly PlacedSentence[] {
  const known = paragraph.placed
  const same = known?.before === at.before && known?.behind === at.behind && known?.phrases === at.phrases
  if (known && same && known.offset === at.offset && known.number === at.number) return known.sentences
  const sentences = known && same ? move(known.sentences, at) : placeAnew(paragraph, at)
  paragraph.placed = { ...at, sentences }
  return sentences
}

function placeAnew({ sentences }: BlockParagraph, at: Omit<Placed, 'sentences'>): PlacedSentence[] {
  const { offset, number, phrases } = at
  return sentences.map((sentence, place) => {
    const { words } = sentence
    const before = sentences[place - 1]?.words ?? at.before
    const behind = sentences[place + 1]?.words ?? at.behind
    const { acts, scores } = understand(words, before, behind, phrases)
    return new PlacedSentence(sentence, offset, number, acts, scores)
  })
}

function understand(
  words: Words,
  before: Words | undefined,
  behind: Words | undefined,
  phrases: Writer['phrases'],
): Understood {
  const known = words.understood
  if (known && known.before === before && known.behind === behind && known.phrases === phrases) return known
  const scores = inContext(words, before, behind)
  words.understood = { before, behind, phrases, scores, acts: heardActs(words.text, scores, phrases) }
  return words.understood
}

function move(sentences: readonly PlacedSentence[], { offset, number }: Omit<Placed, 'sentences'>): PlacedSentence[] {
  return sentences.map(sentence => sentence.moved(offset, number))
}

const signing: ReadonlySet<Act> = new Set(['sign-off'])

/** A quoted passage where it stands. */
export function placeQuote(passage: Passage, offset: number): Quote {
  const at = (from: number, to: number) => shifted(sourceSpan(passage, from, to), offset)
  return { ...at(0, passage.text.length), text: passage.text, at }
}

/** The same stretch, so many letters further on. */
export function shifted({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset }
}

function heardActs(text: string, scores: Scores, phrases: Writer['phrases']): ReadonlySet<Act> {
  const heard = new Set(acts.filter((_, place) => (scores[place] ?? 0) > 0))
  for (const [act, taught] of Object.entries(phrases)) {
    if (taught.some(phrase => phrase && text.toLowerCase().includes(phrase.toLowerCase()))) heard.add(act as Act)
  }
  return heard
}
