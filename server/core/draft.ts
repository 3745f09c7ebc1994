import type { Act, Scores } from './acts.ts'
import { type Block, splitBlocks } from './blocks.ts'
import { findPlaces, readFrame } from './frame.ts'
import { type DraftKind, draftKinds, type FrontMatter, readFrontMatter } from './front-matter.ts'
import {
  type BlockParagraph,
  type PlacedSentence,
  place,
  placeQuote,
  readEmail,
  readScript,
  shifted,
} from './paragraphs.ts'
import { type Comment, contextOf, definitionsIn } from './prose.ts'
import { remembered } from './remembered.ts'
import type { Span } from './span.ts'
import { anyone, type Writer } from './writer.ts'

/** A sentence of the writer's own words, understood by what it does. */
export interface Sentence extends Span {
  /** As its reader sees it, line breaks as spaces. */
  readonly text: string
  readonly acts: ReadonlySet<Act>
  readonly scores: Scores
  /** Number of the paragraph it stands in. */
  readonly paragraph: number
  /** A name, a line of an address or telephone number below the sign-off. */
  readonly signature: boolean
  /** The source of a stretch of the text; offsets in the text. */
  at(start: number, end: number): Span
  /** What was found in its text; see {@link foundIn}. */
  readonly notes: unknown[]
}

let searches = 0

/**
 * Makes what is looked for in the text of a sentence found once for as long as the sentence is remembered, whatever becomes of the draft round it.
 *
 * @param search depends on the text alone
 */
export function foundIn<Found extends object | number>(search: (text: string) => Found): (sentence: Sentence) => Found {
  const place = searches++
  return ({ notes, text }) => {
    notes[place] ??= search(text)
    return notes[place] as Found
  }
}

/** Where something can be put in, and the words to show it at. */
export interface Place {
  /** UTF-16 offset at which text is inserted. */
  readonly offset: number
  /** What the text needs around it to stand as a paragraph or sentence of its own. */
  readonly before: string
  readonly after: string
  readonly show: Span
}

/** A draft, understood. */
export interface Draft {
  /** The whole document; offsets count in it. */
  readonly text: string
  /** What Markdown reads on its own, in order, the front matter first. */
  readonly blocks: readonly Block[]
  readonly writer: Writer
  readonly kind: DraftKind
  readonly frontMatter: FrontMatter | undefined
  /** The writer's words in order, subject and signature apart. */
  readonly sentences: readonly Sentence[]
  readonly subject: Sentence | undefined
  readonly greeting: Sentence | undefined
  readonly signOff: Sentence | undefined
  /** What stands below the sign-off: names, addresses. */
  readonly signature: readonly Sentence[]
  /** The text of the quoted invitation and where its letters stand. */
  readonly quotes: readonly Quote[]
  readonly comments: readonly Comment[]
  /** Where a missing part belongs. */
  readonly places: Readonly<Record<'opening' | 'middle' | 'closing' | 'end', Place>>
  /** The value of a front matter key, where it is given as a plain text or number. */
  given(key: string): string | undefined
}

/** Quoted text. */
export interface Quote extends Span {
  readonly text: string
  /** The source of a stretch of the text. */
  at(start: number, end: number): Span
}

/**
 * Reads a document as a draft. Never throws, whatever the text.
 *
 * @param before the document as it was read last, if it is known: what did not change is not looked at again
 */
export function readDraft(text: string, writer: Writer = anyone, before?: Draft): Draft {
  const blocks = splitBlocks(text, before)
  const first = blocks[0]
  const frontMatter = first?.frontMatter ? frontMatterOf(first.text) : undefined
  const given = (key: string) => {
    const entry = frontMatter?.entries.get(key)
    return entry?.scalar && entry.value.trim() ? entry.value.trim() : undefined
  }
  const kind = draftKinds.find(known => known === given('decline')) ?? 'email'
  const speaker = kind === 'email' ? undefined : (given('from') ?? (writer.name || undefined))
  const speakerLine = `${speaker?.replace(/\s+/g, ' ') ?? ''}\n`
  const definitions = definitionsIn(blocks)

  const paragraphs: { readonly paragraph: BlockParagraph; readonly offset: number }[] = []
  const quotes: Quote[] = []
  const comments: Comment[] = []
  for (const block of blocks) {
    if (block.frontMatter) continue
    const context = contextOf(block, definitions)
    const offset = block.start - context.length
    const reading =
      kind === 'email' ? readEmail(context + block.text) : readScript(`${speakerLine}${context}${block.text}`)
    for (const paragraph of reading.paragraphs) paragraphs.push({ paragraph, offset })
    for (const passage of reading.quotes) quotes.push(placeQuote(passage, offset))
    for (const comment of reading.comments) comments.push({ ...comment, ...shifted(comment, offset) })
  }
  const all: PlacedSentence[] = []
  for (const [number, { paragraph, offset }] of paragraphs.entries()) {
    const before = paragraphs[number - 1]?.paragraph.sentences.at(-1)?.words
    const behind = paragraphs[number + 1]?.paragraph.sentences[0]?.words
    for (const sentence of place(paragraph, { offset, number, before, behind, phrases: writer.phrases }))
      all.push(sentence)
  }
  const frame = readFrame(all)
  return {
    text,
    blocks,
    writer,
    kind,
    frontMatter,
    quotes,
    comments,
    given,
    ...frame,
    places: findPlaces(text, frontMatter, all, frame),
  }
}

const frontMatterOf = remembered(16, readFrontMatter)
