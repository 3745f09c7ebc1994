/**
 * A stretch of a document that Markdown reads on its own: what stands in one block never changes how another is read. So a block's
 * reading depends on its text alone and can be remembered by it.
 */
export interface Block {
  /** UTF-16 offset of the block's first letter in the document. */
  readonly start: number
  readonly text: string
  readonly frontMatter: boolean
}

const fence = /^ {0,3}(`{3,}|~{3,})/
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/
const definition = /^ {0,3}\[[^\]]+\]:/
/** HTML that Markdown reads across blank lines, and what ends it. */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
]

/**
 * Splits a document into blocks, at blank lines where nothing spans them. Linear in the length of the text.
 *
 * @returns the blocks in order; between them only blank lines are left out
 */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let offset = frontMatterLength(text)
  if (offset > 0) blocks.push({ start: 0, text: text.slice(0, offset), frontMatter: true })

  let start = -1
  let end = -1
  let blank = true
  let inList = false
  let open: RegExp | undefined
  while (offset < text.length) {
    const next = lineEnd(text, offset)
    const line = text.slice(offset, next)
    const isBlank = line.trim() === ''
    if (open) {
      if (open.test(line)) open = undefined
      end = next
    } else if (isBlank) {
      blank = true
    } else {
      if (start >= 0 && blank && startsAnew(line, inList || /:\s*$/.test(text.slice(end - 4, end)))) {
        blocks.push({ start, text: text.slice(start, end), frontMatter: false })
        start = -1
      }
      if (start < 0) {
        start = offset
        inList = false
      }
      inList ||= listItem.test(line)
      open = opens(line)
      blank = false
      end = next
    }
    offset = next
  }
  if (start >= 0) blocks.push({ start, text: text.slice(start, end), frontMatter: false })
  return blocks
}

/**
 * The link reference definitions of a document, a line each: the one thing by which a Markdown block changes how others are read.
 */
export function definitionsIn(blocks: readonly Block[]): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (!block.text.includes(']:')) continue
    for (const line of block.text.split(/\r?\n|\r/)) if (definition.test(line)) lines.push(line)
  }
  return lines.join('\n')
}

/** Length of the YAML front matter with its fences, 0 where there is none. */
function frontMatterLength(text: string): number {
  const match = /^---[ \t]*(?:\r?\n|\r)(?:[\s\S]*?(?:\r?\n|\r))?---[ \t]*(?=[\r\n]|$)/.exec(text)
  return match ? match[0].length : 0
}

/** Offset behind the line's end mark. */
function lineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) return at + 1
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
  }
  return text.length
}

/** Whether a line behind a blank one belongs to no block before it: it is not indented, and no list goes on or was announced by a colon. */
function startsAnew(line: string, inList: boolean): boolean {
  return !/^[ \t]/.test(line) && !(inList && listItem.test(line))
}

/** What ends the construct that this line opens and does not end itself, if it spans blank lines. */
function opens(line: string): RegExp | undefined {
  const marks = fence.exec(line)?.[1]
  if (marks) return new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*[\\r\\n]*$`)
  for (const [begin, end] of longHtml) {
    const match = begin.exec(line)
    if (match) return end.test(line.slice(match[0].length)) ? undefined : end
  }
  return undefined
}
