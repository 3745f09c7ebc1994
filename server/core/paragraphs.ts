import { type Act, acts, type Scores } from './acts.ts'
import { type BlockSentence, readEmail, readScript, type Words } from './block-reading.ts'
import type { Block } from './blocks.ts'
import { inContext } from './context.ts'
import type { Facts, Paragraph, Quote, Sentence } from './draft.ts'
import { type Comment, type Passage, sourceSpan } from './prose.ts'
import type { Span } from './span.ts'
import type { Writer } from './writer.ts'

/** A block of a document, read. All that stands in it moves with it. */
interface PlacedBlock {
  readonly paragraphs: readonly PlacedParagraph[]
  readonly quotes: readonly Quote[]
  readonly comments: readonly Comment[]
}

/** How a block was last read, as long as it is part of a document. */
const placed = new WeakMap<Block, PlacedBlock & { readonly context: string; readonly speaker: string | undefined }>()

/**
 * Reads a block of a document; what was read of it before is kept.
 *
 * @param context what is read before it, as the definitions it may refer to
 * @param speaker the name of whom the words of a script are; nothing for an email
 */
export function placeBlock(block: Block, context: string, speaker: string | undefined): PlacedBlock {
  const known = placed.get(block)
  if (known?.context === context && known.speaker === speaker) return known
  const text = context + block.text
  const reading = speaker === undefined ? readEmail(text) : readScript(`${speaker}\n${text}`)
  const origin = new Origin(block, context.length)
  const now = {
    context,
    speaker,
    paragraphs: reading.paragraphs.map(sentences => new PlacedParagraph(sentences, origin)),
    quotes: reading.quotes.map(passage => placeQuote(passage, origin)),
    comments: reading.comments.map(comment => Object.assign(moving(comment, origin), { content: comment.content })),
  }
  placed.set(block, now)
  return now
}

/** What the offsets of a reading count from. */
class Origin {
  readonly block: Block
  readonly lead: number

  /** @param lead how much was read before the block's first letter */
  constructor(block: Block, lead: number) {
    this.block = block
    this.lead = lead
  }

  get offset(): number {
    return this.block.start - this.lead
  }
}

/** A paragraph of a block in a document. It and its sentences stay the same ones until what they do may be another thing. */
export class PlacedParagraph implements Paragraph {
  sentences: readonly PlacedSentence[] = []
  notes: unknown[] = []
  readonly first: Words | undefined
  readonly last: Words | undefined
  private readonly inBlock: readonly BlockSentence[]
  private readonly origin: Origin
  private before: Words | undefined
  private behind: Words | undefined
  private facts: Facts | undefined

  constructor(inBlock: readonly BlockSentence[], origin: Origin) {
    this.inBlock = inBlock
    this.origin = origin
    this.first = inBlock[0]?.words
    this.last = inBlock.at(-1)?.words
  }

  /** Understands its sentences between their neighbours, unless that has been done. */
  placeBetween(before: Words | undefined, behind: Words | undefined, facts: Facts): void {
    if (this.before === before && this.behind === behind && this.facts === facts) return
    const understood = this.inBlock.map(({ words }, place) => {
      const previous = this.inBlock[place - 1]?.words ?? before
      const next = this.inBlock[place + 1]?.words ?? behind
      return understand(words, previous, next, facts.writer.phrases)
    })
    const same = this.facts === facts && understood.every((acts, place) => isSame(acts, this.sentences[place]?.acts))
    this.before = before
    this.behind = behind
    this.facts = facts
    if (same) return
    this.notes = []
    this.sentences = this.inBlock.map(
      (sentence, place) => new PlacedSentence(sentence, this.origin, this, understood[place] ?? new Set()),
    )
  }
}

/** A sentence where it stands. */
export class PlacedSentence implements Sentence {
  readonly text: string
  readonly acts: ReadonlySet<Act>
  readonly paragraph: Paragraph
  readonly part: Sentence['part']
  readonly heading: boolean
  private readonly inBlock: BlockSentence
  private readonly origin: Origin
  // What every key asks of every sentence is kept at hand.
  private readonly from: number
  private readonly to: number
  private readonly block: Block

  constructor(
    inBlock: BlockSentence,
    origin: Origin,
    paragraph: Paragraph,
    acts: ReadonlySet<Act>,
    part: Sentence['part'] = 'body',
  ) {
    this.text = inBlock.words.text
    this.acts = acts
    this.paragraph = paragraph
    this.part = part
    this.heading = inBlock.passage.kind === 'heading'
    this.inBlock = inBlock
    this.origin = origin
    this.from = inBlock.start - origin.lead
    this.to = inBlock.end - origin.lead
    this.block = origin.block
  }

  get start(): number {
    return this.block.start + this.from
  }

  get end(): number {
    return this.block.start + this.to
  }

  get notes(): unknown[] {
    return this.inBlock.words.notes
  }

  at(start: number, end: number): Span {
    const { passage, from } = this.inBlock
    return moving(sourceSpan(passage, from + start, from + end), this.origin)
  }

  /** The same as a part of the frame; a line of the signature does nothing but close. */
  as(part: 'subject' | 'signature'): PlacedSentence {
    const acts = part === 'signature' ? closing : this.acts
    return new PlacedSentence(this.inBlock, this.origin, this.paragraph, acts, part)
  }
}

const closing: ReadonlySet<Act> = new Set(['sign-off'])

function understand(
  words: Words,
  before: Words | undefined,
  behind: Words | undefined,
  phrases: Writer['phrases'],
): ReadonlySet<Act> {
  const known = words.understood
  if (known && known.before === before && known.behind === behind && known.phrases === phrases) return known.acts
  const acts = heardActs(words.text, inContext(words, before, behind), phrases)
  words.understood = { before, behind, phrases, acts }
  return acts
}

function isSame(acts: ReadonlySet<Act>, others: ReadonlySet<Act> | undefined): boolean {
  if (acts.size !== others?.size) return false
  for (const act of acts) if (!others.has(act)) return false
  return true
}

function placeQuote(passage: Passage, origin: Origin): Quote {
  const at = (from: number, to: number) => moving(sourceSpan(passage, from, to), origin)
  return Object.assign(at(0, passage.text.length), { text: passage.text, at })
}

/** A stretch that moves with its block. */
function moving({ start, end }: Span, origin: Origin): Span {
  return {
    get start() {
      return origin.offset + start
    },
    get end() {
      return origin.offset + end
    },
  }
}

function heardActs(text: string, scores: Scores, phrases: Writer['phrases']): ReadonlySet<Act> {
  const heard = new Set(acts.filter((_, place) => (scores[place] ?? 0) > 0))
  for (const [act, taught] of Object.entries(phrases)) {
    if (taught.some(phrase => phrase && text.toLowerCase().includes(phrase.toLowerCase()))) heard.add(act as Act)
  }
  return heard
}
