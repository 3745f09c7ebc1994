import type { Act } from './acts.ts'
import { type Block, splitBlocks } from './blocks.ts'
import { type Frame, findPlaces, readFrame } from './frame.ts'
import { type DraftKind, draftKinds, type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type PlacedParagraph, type PlacedSentence, placeBlock } from './paragraphs.ts'
import { type Comment, contextOf, definitionsIn } from './prose.ts'
import { remembered } from './remembered.ts'
import type { Span } from './span.ts'
import { anyone, type Writer } from './writer.ts'

/** A sentence of the writer's own words, understood by what it does. */
export interface Sentence extends Span {
  /** As its reader sees it, line breaks as spaces. */
  readonly text: string
  readonly acts: ReadonlySet<Act>
  /** The paragraph it stands in, the same for all of its sentences. */
  readonly paragraph: Paragraph
  /** A signature is a name, a line of an address or telephone number below the sign-off. */
  readonly part: 'subject' | 'body' | 'signature'
  readonly heading: boolean
  /** The source of a stretch of the text; offsets in the text. */
  at(start: number, end: number): Span
  /** What was found in its text; see {@link foundIn}. */
  readonly notes: unknown[]
}

/** Sentences that stand together. */
export interface Paragraph {
  readonly sentences: readonly Sentence[]
  /** What was found in it; see {@link inSentences}. */
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

/**
 * Makes what is looked for in single sentences, subject and signature among them, looked for only where something changed that it depends on.
 *
 * @param search depends on the sentence, those it shares a paragraph with and the facts alone; it holds no offsets but those of the sentence,
 * which move with it
 * @returns what it finds in a draft, in the order of its sentences
 */
export function inSentences<Found>(
  search: (sentence: Sentence, facts: Facts, siblings: readonly Sentence[]) => Iterable<Found>,
): (draft: Draft) => Found[] {
  const place = searches++
  return ({ paragraphs, facts }) => {
    const found: Found[] = []
    for (const { sentences, notes } of paragraphs) {
      notes[place] ??= noneIfEmpty(sentences.flatMap(sentence => [...search(sentence, facts, sentences)]))
      if (notes[place] !== none) for (const one of notes[place] as Found[]) found.push(one)
    }
    return found
  }
}

/** What is found in most paragraphs, the same array for all: a key asks each of them, and thousands would have to be fetched from memory. */
const none: readonly never[] = []

function noneIfEmpty<Found>(found: readonly Found[]): readonly Found[] {
  return found.length > 0 ? found : none
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

/** What is known apart from the writer's words. Two versions of a document that know the same have the same facts. */
export interface Facts {
  readonly writer: Writer
  readonly kind: DraftKind
  readonly frontMatter: FrontMatter | undefined
  /** The text of the quoted invitation and where its letters stand. */
  readonly quotes: readonly Quote[]
  /** The value of a front matter key, where it is given as a plain text or number. */
  given(key: string): string | undefined
}

/** A draft, understood. */
export interface Draft extends Facts {
  readonly facts: Facts
  /** The whole document; offsets count in it. */
  readonly text: string
  /** What Markdown reads on its own, in order, the front matter first. */
  readonly blocks: readonly Block[]
  /** The writer's words, subject and signature among them. */
  readonly paragraphs: readonly Paragraph[]
  /** The writer's words in order, subject and signature apart. */
  readonly sentences: readonly Sentence[]
  readonly subject: Sentence | undefined
  readonly greeting: Sentence | undefined
  readonly signOff: Sentence | undefined
  /** What stands below the sign-off: names, addresses. */
  readonly signature: readonly Sentence[]
  readonly comments: readonly Comment[]
  /** Where a missing part belongs. */
  readonly places: Readonly<Record<'opening' | 'middle' | 'closing' | 'end', Place>>
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
 * @param before the document as it was read last, if it is known: what did not change is not looked at again. It is used up, for all that stands
 * in both versions moves to its place in this one.
 */
export function readDraft(text: string, writer: Writer = anyone, before?: Draft): Draft {
  const blocks = splitBlocks(text, before)
  const frontMatter = blocks[0]?.frontMatter ? frontMatterOf(blocks[0].text) : undefined
  const { kind, given } = readGiven(frontMatter)
  const speaker = kind === 'email' ? undefined : (given('from') ?? writer.name).replace(/\s+/g, ' ')
  const definitions = definitionsIn(blocks)

  const paragraphs: PlacedParagraph[] = []
  const quotes: Quote[] = []
  const comments: Comment[] = []
  for (const block of blocks) {
    if (block.frontMatter) continue
    const placed = placeBlock(block, contextOf(block, definitions), speaker)
    for (const paragraph of placed.paragraphs) paragraphs.push(paragraph)
    for (const quote of placed.quotes) quotes.push(quote)
    for (const comment of placed.comments) comments.push(comment)
  }
  const facts = sameFacts({ writer, kind, frontMatter, quotes, given }, before?.facts)
  const all: PlacedSentence[] = []
  paragraphs.forEach((paragraph, number) => {
    paragraph.placeBetween(paragraphs[number - 1]?.last, paragraphs[number + 1]?.first, facts)
    for (const sentence of paragraph.sentences) all.push(sentence)
  })
  const frame = readFrame(all)
  // Written out: to spread facts and frame would be the dearest line of a key.
  return {
    facts,
    writer,
    kind,
    frontMatter,
    quotes: facts.quotes,
    given,
    text,
    blocks,
    paragraphs: framed(paragraphs, frame),
    sentences: frame.sentences,
    subject: frame.subject,
    greeting: frame.greeting,
    signOff: frame.signOff,
    signature: frame.signature,
    comments,
    places: findPlaces(text, frontMatter, all, frame),
  }
}

const frontMatterOf = remembered(16, readFrontMatter)

function readGiven(frontMatter: FrontMatter | undefined): Pick<Facts, 'kind' | 'given'> {
  const given = (key: string) => {
    const entry = frontMatter?.entries.get(key)
    return entry?.scalar && entry.value.trim() ? entry.value.trim() : undefined
  }
  return { given, kind: draftKinds.find(known => known === given('decline')) ?? 'email' }
}

/** The facts of the version before, if they are these; of a quote that moved, they are. */
function sameFacts(facts: Facts, before: Facts | undefined): Facts {
  const same =
    before?.writer === facts.writer &&
    before.frontMatter === facts.frontMatter &&
    before.quotes.length === facts.quotes.length &&
    before.quotes.every((quote, place) => quote === facts.quotes[place])
  return same ? before : facts
}

/** The paragraphs with subject and signature told apart. What is found in one of those depends on the frame, so it is looked at anew. */
function framed(paragraphs: readonly Paragraph[], { subject, signature }: Frame): readonly Paragraph[] {
  const told = new Map((subject ? [subject, ...signature] : signature).map(sentence => [sentence.start, sentence]))
  const touched = new Set(Array.from(told.values(), sentence => sentence.paragraph))
  return paragraphs.map(paragraph =>
    touched.has(paragraph)
      ? { sentences: paragraph.sentences.map(sentence => told.get(sentence.start) ?? sentence), notes: [] }
      : paragraph,
  )
}
