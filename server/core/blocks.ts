/**
 * A stretch of a document that Markdown reads on its own: what stands in one block never changes how another is read. So a block's
 * reading depends on its text alone and can be remembered by it.
 */
export interface Block {
  /** UTF-16 offset of the block's first letter in the document. A block that a later version shares moves with what is typed above it. */
  readonly start: number
  readonly text: string
  readonly frontMatter: boolean
}

const fence = /^ {0,3}(`{3,}|~{3,})/
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/
/** HTML that Markdown reads across blank lines, and what ends it. */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
]

/** A text and its blocks. */
export interface Split {
  readonly text: string
  readonly blocks: readonly Block[]
}

/**
 * Splits a document into blocks, at blank lines where nothing spans them. Linear in the length of the text.
 *
 * @param before the document before it was changed, and used up by this: what it shares is looked at only as far as it can differ, and the
 * blocks it shares are those of this document now, moved to where they stand
 * @returns the blocks in order; between them only blank lines are left out
 */
export function splitBlocks(text: string, before?: Split): Block[] {
  const shared = before && sharedWith(text, before)
  const blocks = shared ? before.blocks.slice(0, shared.blocks) : []
  let offset = shared?.offset ?? 0
  if (offset === 0) {
    offset = frontMatterLength(text)
    if (offset > 0) blocks.push({ start: 0, text: copyOf(text, 0, offset), frontMatter: true })
  }

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
        push()
        start = -1
      }
      if (start < 0) {
        const rest = shared?.from(offset)
        if (rest) return blocks.concat(rest)
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
  if (start >= 0) push()
  return blocks

  function push(): void {
    const known = shared?.block(blocks.length, start)
    blocks.push(
      known?.text === text.slice(start, end) ? known : { start, text: copyOf(text, start, end), frontMatter: false },
    )
  }
}

/** What a document shares with the one before. */
interface Shared {
  /** How many blocks at its start are the same. */
  readonly blocks: number
  /** Where to go on behind them. */
  readonly offset: number
  /** A block that may be the same, if it begins where both texts are. */
  block(place: number, start: number): Block | undefined
  /** The blocks that follow from an offset on, if one of them starts there and the rest of the text is the same. */
  from(offset: number): Block[] | undefined
}

function sharedWith(text: string, before: Split): Shared {
  const most = Math.min(text.length, before.text.length)
  const head = sharedLength(most, (at, size) => text.slice(at, at + size) === before.text.slice(at, at + size))
  const [end, endBefore] = [text.length, before.text.length]
  const tail = sharedLength(
    most - head,
    (at, size) => text.slice(end - at - size, end - at) === before.text.slice(endBefore - at - size, endBefore - at),
  )
  const shift = text.length - before.text.length
  // A block ends where the next begins, so the first line of the next must be the same as well.
  let same = before.blocks.findLastIndex(({ start }) => start < head && lineEnd(before.text, start) <= head)
  // Front matter may begin with the first line and end anywhere.
  if (text.startsWith('---') && !before.blocks[0]?.frontMatter) same = 0
  let next = Math.max(same, 0)
  return {
    blocks: Math.max(same, 0),
    offset: same > 0 ? (before.blocks[same]?.start ?? 0) : 0,
    block(place, start) {
      const block = before.blocks[place]
      return block?.start === start && start < head && !block.frontMatter ? block : undefined
    },
    from(offset) {
      if (offset < text.length - tail) return undefined
      while ((before.blocks[next]?.start ?? Number.POSITIVE_INFINITY) < offset - shift) next++
      const block = before.blocks[next]
      if (block?.start !== offset - shift || block.frontMatter) return undefined
      const rest: { start: number; text: string; frontMatter: boolean }[] = before.blocks.slice(next)
      if (shift !== 0) for (const block of rest) block.start += shift
      return rest
    },
  }
}

/** How far two texts are the same, by comparing large pieces first. */
function sharedLength(most: number, same: (at: number, size: number) => boolean): number {
  let at = 0
  for (let size = 4096; size > 0; ) {
    if (at + size <= most && same(at, size)) at += size
    else size >>= 1
  }
  return at
}

/** A part of a text in memory of its own: a mere slice would keep every version of the document alive. */
function copyOf(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1)
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
