import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Nodes, Paragraph, Parent, PhrasingContent, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block } from './blocks.ts'
import { remembered } from './remembered.ts'
import { isSlot } from './slots.ts'
import type { Span } from './span.ts'

/** A run of prose as its reader sees it, without markup, each letter mapped to where it stands in the source. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote'
  /** Line breaks are kept: soft ones as `\n`, hard ones as U+2028; an image or code stands as U+FFFC. */
  readonly text: string
  /** Where its letters stand in the source; left out where each stands at its own offset. */
  readonly letters?: Letters
  /** Parts of the text set in emphasis, as offsets in the text, and where they stand with their marks. */
  readonly emphasis: readonly (Span & { readonly source: Span })[]
}

/** Where the letters of a text stand in its source. */
interface Letters {
  /** For each UTF-16 unit of the text the offset of its first source unit, and one more for the end. */
  readonly starts: readonly number[]
  /** For each UTF-16 unit of the text the offset behind its last source unit. */
  readonly ends: readonly number[]
}

/** An HTML comment, its content trimmed. */
export interface Comment extends Span {
  readonly content: string
}

/** What Markdown makes of a stretch of source; all offsets count from its start. */
export interface Prose {
  readonly passages: readonly Passage[]
  readonly comments: readonly Comment[]
}

const processor = unified().use(remarkParse).freeze()

/**
 * What may mean more to Markdown than itself: marks within a line, white space at either end of one, the start of a line that is no
 * paragraph's.
 */
const markup = /[\\`*_[\]<&\0\t\r\uFEFF]|^(?:[ #>+\-=~]|\d{1,9}[.)])| $/m

/** Reads Markdown without front matter into passages. Code, HTML and link targets are left out; quotes are passages of their own kind. */
export function readProse(source: string): Prose {
  return readPlain(source) ?? unlessTooDeep(() => readMarkdown(source)) ?? { passages: [], comments: [] }
}

/** Quotes in quotes by the thousand overflow the parser's stack; nobody writes to anybody in there. */
function unlessTooDeep<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Most paragraphs of a letter are plain words: they are what Markdown would make of them, without asking it. */
function readPlain(source: string): Prose | undefined {
  const text = source.replace(/[ \t]*(?:\r\n|\r|\n)?$/, '')
  if (text === '' || markup.test(text) || /\n\n/.test(text)) return undefined
  return { passages: [{ kind: 'paragraph', text, emphasis: [] }], comments: [] }
}

/** Reads Markdown by its parser. */
export function readMarkdown(source: string): Prose {
  const passages: Passage[] = []
  const comments: Comment[] = []
  visit(processor.parse(source) as Root, 'paragraph')
  return { passages, comments }

  function visit(node: Nodes, kind: Passage['kind']): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        passages.push(
          readPassage(node, node.type === 'heading' && kind === 'paragraph' ? 'heading' : kind, source, comments),
        )
        break
      case 'blockquote':
        for (const child of node.children) visit(child, 'quote')
        break
      case 'listItem':
        for (const child of node.children) visit(child, kind === 'quote' ? kind : 'item')
        break
      case 'html':
        if (isSlot(node.value)) passages.push(readPassage(alone(node), kind, source, comments))
        else collectComments(node, source, comments)
        break
      default:
        if ('children' in node) for (const child of node.children) visit(child as Nodes, kind)
    }
  }
}

/** The place of a stretch of a passage's text in its source. */
export function sourceSpan(passage: Passage, start: number, end: number): Span {
  const { letters } = passage
  if (!letters) return { start, end }
  const from = letters.starts[start] ?? 0
  return { start: from, end: end > start ? (letters.ends[end - 1] ?? from) : from }
}

/** The place of a sentence in its source: marks of emphasis at its edges belong to it where it holds both. */
export function sentenceSpan(passage: Passage, start: number, end: number): Span {
  let span = sourceSpan(passage, start, end)
  for (const { source, ...part } of passage.emphasis) {
    if (part.start < start || part.end > end) continue
    if (part.start === start) span = { ...span, start: Math.min(span.start, source.start) }
    if (part.end === end) span = { ...span, end: Math.max(span.end, source.end) }
  }
  return span
}

/**
 * The link reference definitions of a document, a line each: the one thing by which a block changes how others are read. Where they point
 * does not matter.
 */
export function definitionsIn(blocks: readonly Block[]): string {
  let definitions = ''
  for (const { text, frontMatter } of blocks) {
    const found = !frontMatter && text.includes(']:') ? definitionsOf(text) : ''
    if (found) definitions += definitions ? `\n${found}` : found
  }
  return definitions
}

/** What a block has to be read behind: the definitions it may refer to. Behind the block it might swallow them. */
export function contextOf({ text }: Block, definitions: string): string {
  return definitions && text.includes('[') ? `${definitions}\n\n` : ''
}

const definitionsOf = remembered(256, (source: string): string => {
  const lines: string[] = []
  unlessTooDeep(() => visit(processor.parse(source) as Root))
  return lines.join('\n')

  function visit(node: Nodes): void {
    if (node.type === 'definition') {
      // Labels are compared as written, escapes and all, but for the margins of lines.
      const label = /^\[(?:[^\\\]]|\\[\s\S])*\]/.exec(source.slice(offsets(node).start))?.[0] ?? ''
      lines.push(`${label.replace(/[\r\n][\s>]*/g, ' ')}: #`)
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
})

function readPassage(root: Parent, kind: Passage['kind'], source: string, comments: Comment[]): Passage {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const emphasis: (Span & { source: Span })[] = []
  visit(root as Nodes)
  starts.push(ends.at(-1) ?? offsets(root).start)
  return { kind, text, letters: { starts, ends }, emphasis }

  function visit(node: Nodes): void {
    const { start, end } = offsets(node)
    switch (node.type) {
      case 'text':
        addText(node.value, start)
        break
      case 'break':
        add('\u2028', start, end)
        break
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        add('\uFFFC', start, end)
        break
      case 'html':
        // `<Your Name>` is a tag to Markdown and a slot to everyone else.
        if (isSlot(node.value)) addText(node.value, start)
        else collectComments(node, source, comments)
        break
      case 'emphasis':
      case 'strong': {
        const from = text.length
        for (const child of node.children) visit(child)
        emphasis.push({ start: from, end: text.length, source: { start, end } })
        break
      }
      default:
        if ('children' in node) for (const child of node.children) visit(child as Nodes)
    }
  }

  function add(letter: string, start: number, end: number): void {
    text += letter
    for (let unit = 0; unit < letter.length; unit++) {
      starts.push(start)
      ends.push(end)
    }
  }

  /** Walks value and source side by side; where they differ the source holds an escape, a reference, or the margin of a line. */
  function addText(value: string, start: number): void {
    let at = start
    for (let index = 0; index < value.length; ) {
      const letter = value.charAt(index)
      const mark = source.charAt(at)
      if (mark === '&') {
        const reference = readReference(source, at)
        if (reference && value.startsWith(reference.value, index)) {
          add(reference.value, at, reference.end)
          index += reference.value.length
          at = reference.end
          continue
        }
      }
      if (mark === '\\' && source.charAt(at + 1) === letter && letter !== '\\' && /[!-/:-@[-`{-~]/.test(letter)) {
        add(letter, at, at + 2)
        at += 2
      } else if (mark === '\\' && letter === '\\' && source.charAt(at + 1) === '\\') {
        add(letter, at, at + 2)
        at += 2
      } else if (letter === '\n' && (mark === '\r' || mark === '\n')) {
        const end = mark === '\r' && source.charAt(at + 1) === '\n' ? at + 2 : at + 1
        add('\n', at, end)
        at = end
      } else if (mark === letter || (letter === '\uFFFD' && mark === '\0')) {
        add(letter, at, at + 1)
        at++
      } else if (at < source.length) {
        at++
        continue
      } else {
        add(letter, at, at)
      }
      index++
    }
  }
}

/** A paragraph of one node. */
function alone(node: PhrasingContent): Paragraph {
  return { type: 'paragraph', children: [node], ...(node.position ? { position: node.position } : {}) }
}

function readReference(source: string, at: number): { value: string; end: number } | undefined {
  const match = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/.exec(source.slice(at, at + 34))
  if (!match) return undefined
  const [whole, decimal, hex, name] = match
  const value = name
    ? decodeNamedCharacterReference(name)
    : String.fromCodePoint(legalCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)))
  return value === false ? undefined : { value, end: at + whole.length }
}

/** Markdown shows U+FFFD for code points that are no characters. */
function legalCodePoint(code: number): number {
  const control = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160)
  const surrogate = code > 0xd7ff && code < 0xe000
  const noncharacter = (code > 0xfdcf && code < 0xfdf0) || (code & 0xfffe) === 0xfffe
  return control || surrogate || noncharacter || code > 0x10ffff ? 0xfffd : code
}

function collectComments(node: Nodes, source: string, comments: Comment[]): void {
  const { start, end } = offsets(node)
  for (const match of source.slice(start, end).matchAll(/<!--([\s\S]*?)-->/g)) {
    comments.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      content: (match[1] ?? '').trim(),
    })
  }
}

function offsets(node: { position?: Nodes['position'] }): Span {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined)
    throw new Error('The Markdown parser gave a node no position.')
  return { start: start.offset, end: end.offset }
}
