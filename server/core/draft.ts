import { type Act, acts, hear, type Scores } from './acts.ts'
import { type Block, splitBlocks } from './blocks.ts'
import { inContext } from './context.ts'
import { type DraftKind, draftKinds, type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type Comment, contextOf, definitionsIn, type Passage, readProse, sentenceSpan, sourceSpan } from './prose.ts'
import { remembered } from './remembered.ts'
import { spokenByWriter } from './script.ts'
import { splitSentences } from './sentences.ts'
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

/** What is read of a block; offsets count from the block's start. */
interface BlockReading {
  readonly paragraphs: readonly BlockParagraph[]
  readonly quotes: readonly Passage[]
  readonly comments: readonly Comment[]
}

interface BlockParagraph {
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
  const parts = sortParts(all)
  return {
    text,
    blocks,
    writer,
    kind,
    frontMatter,
    quotes,
    comments,
    given,
    ...parts,
    places: findPlaces(text, frontMatter, all, parts),
  }
}

const frontMatterOf = remembered(16, readFrontMatter)
/** How many blocks are remembered; a document with more is read as well, only slower. */
const mostBlocks = 4096

const readEmail = remembered(mostBlocks, (markdown: string) => sortPassages(readProse(markdown), 'email', undefined))
/** Reads a block behind a line with the speaker's name. */
const readScript = remembered(mostBlocks, (named: string) => {
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
class PlacedSentence implements Sentence {
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
function place(paragraph: BlockParagraph, at: Omit<Placed, 'sentences'>): readonly PlacedSentence[] {
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

function placeQuote(passage: Passage, offset: number): Quote {
  const at = (from: number, to: number) => shifted(sourceSpan(passage, from, to), offset)
  return { ...at(0, passage.text.length), text: passage.text, at }
}

function shifted({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset }
}

function heardActs(text: string, scores: Scores, phrases: Writer['phrases']): ReadonlySet<Act> {
  const heard = new Set(acts.filter((_, place) => (scores[place] ?? 0) > 0))
  for (const [act, taught] of Object.entries(phrases)) {
    if (taught.some(phrase => phrase && text.toLowerCase().includes(phrase.toLowerCase()))) heard.add(act as Act)
  }
  return heard
}

type Parts = Pick<Draft, 'sentences' | 'subject' | 'greeting' | 'signOff' | 'signature'>

/** Tells subject, greeting, sign-off and signature from the words between. */
function sortParts(all: readonly PlacedSentence[]): Parts {
  const subject = all.slice(0, 3).find(sentence => /^(?:subject|re)\s*:/i.test(sentence.text))
  const body = subject ? all.filter(sentence => sentence !== subject) : all
  const greeting = body.slice(0, 3).find(sentence => sentence.acts.has('greeting'))
  let closing = body.findLastIndex(isSignOff)
  while (closing > 0 && body[closing - 1] !== greeting && isSignOff(body[closing - 1])) closing--
  if (closing <= 0) return { sentences: body, subject, greeting, signOff: undefined, signature: [] }
  const sentences = body.slice(0, closing + 1)
  const signature: Sentence[] = []
  for (const sentence of body.slice(closing + 1)) {
    if (isSignature(sentence)) signature.push(sentence.signed())
    else sentences.push(sentence)
  }
  return { sentences, subject, greeting, signOff: body[closing], signature }
}

function isSignOff(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.acts.has('sign-off') && sentence.text.length < 80
}

function isSignature(sentence: Sentence): boolean {
  return !/^p\.?\s?p?\.?s\b/i.test(sentence.text) && sentence.text.split(' ').length < 9 && !/[!?]$/.test(sentence.text)
}

function findPlaces(
  text: string,
  frontMatter: FrontMatter | undefined,
  all: readonly Sentence[],
  parts: Parts,
): Draft['places'] {
  const { greeting, signOff, sentences } = parts
  const top = frontMatter?.end ?? 0
  const last = all.at(-1)
  const end: Place = last
    ? { offset: last.end, before: '\n\n', after: '', show: last }
    : {
        offset: text.length,
        before: text.trim() === '' ? '' : '\n\n',
        after: '\n',
        show: { start: top, end: text.length },
      }
  const opening = greeting ? behind(greeting, sentences) : atTop(top, sentences, end)
  const thanks = sentences.find(sentence => sentence.acts.has('appreciation') && sentence !== signOff)
  const middle = thanks && thanks !== greeting ? behind(thanks, sentences) : opening
  return { opening, middle, closing: signOff ? ahead(signOff, sentences, opening) : end, end }
}

function atTop(top: number, sentences: readonly Sentence[], end: Place): Place {
  const first = sentences[0]
  return first
    ? { offset: first.start, before: '', after: '\n\n', show: first }
    : { ...end, offset: Math.max(top, end.offset) }
}

/** Behind a sentence: a paragraph of its own where the sentence ends one, else the next sentence. */
function behind(sentence: Sentence, sentences: readonly Sentence[]): Place {
  const next = sentences[sentences.indexOf(sentence) + 1]
  const inside = next?.paragraph === sentence.paragraph
  return { offset: sentence.end, before: inside ? ' ' : '\n\n', after: '', show: next ?? sentence }
}

/** Before the sign-off: a paragraph of its own, or the sentence before where both share one. */
function ahead(signOff: Sentence, sentences: readonly Sentence[], otherwise: Place): Place {
  const previous = sentences[sentences.indexOf(signOff) - 1]
  if (!previous) return otherwise
  const inside = previous.paragraph === signOff.paragraph
  return { offset: previous.end, before: inside ? ' ' : '\n\n', after: '', show: previous }
}
