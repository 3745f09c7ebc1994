import type { Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { micromark } from 'micromark'
import type { Draft } from './draft.ts'
import { encodeMail } from './encode-mail.ts'
import { messageAndQuotes, valuesOf, withoutStageTalk } from './message.ts'
import { readProse, sourceSpan } from './prose.ts'
import { splitLines } from './sentences.ts'
import { isSlot } from './slots.ts'
import type { Span } from './span.ts'
import { fillPlain, letter } from './templates.ts'

/** A draft as mail: without front matter, comments, HTML and stage talk. */
export interface Mail {
  readonly subject: string
  /** Plain text, lines ended by `\n`. */
  readonly text: string
  /** A fragment, safe to put on a clipboard: no tags but Markdown's own, no addresses that run anything. */
  readonly html: string
  /** The address, where the front matter gives one. */
  readonly to?: string
  /** An address of scheme `mailto` with subject and body. */
  readonly mailto: string
  /** Mail programs may cut `mailto` off: copy the text instead. */
  readonly tooLong: boolean
  /** A file of type `message/rfc822`: an unsent draft, CRLF, all ASCII. */
  readonly eml: string
}

/** What mail programs and systems take of an address that starts them; the shortest known limit, in letters. */
const longestMailto = 2000

/**
 * Makes mail of a draft.
 *
 * @param quote whether the invitation is quoted below
 */
export function toMail(draft: Draft, quote: boolean): Mail {
  const subject = wellFormed(subjectOf(draft)).replace(/\s+/g, ' ').trim()
  const markdown = wellFormed(toLetter(draft, quote)).replace(/\r\n?/g, '\n')
  const text = `${toText(fromMarkdown(markdown))}\n`
  const html = micromark(keepLines(markdown))
  const to = draft.given('to') ?? ''
  const address = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/.exec(to)?.[0]
  const name = to.replace(/[\s<]*\S+@\S+/, '').trim()
  const mailto = toMailto(address, subject, text)
  return {
    subject,
    text,
    html,
    ...(address ? { to: address } : {}),
    mailto,
    tooLong: mailto.length > longestMailto,
    eml: encodeMail({ subject, text, html, ...(address ? { to: { name, address } } : {}) }),
  }
}

/** What the draft gives as its subject, or else the snippets'. */
function subjectOf(draft: Draft): string {
  const written = draft.subject?.text.replace(/^subject\s*:\s*/i, '').trim()
  const [template = ''] = letter('Email')
  return written || fillPlain(template, valuesOf(draft)).replace(/^Subject: /, '')
}

/** The letter alone, in Markdown. */
function toLetter(draft: Draft, quote: boolean): string {
  const { message, quotes } = messageAndQuotes(draft)
  const { subject, sentences, signature } = draft
  const words = [...sentences, ...signature]
  const paragraphs = message.map(({ start, text }) => {
    const end = start + text.length
    const spoken = words.some(sentence => sentence.start >= start && sentence.start < end)
    const holdsSubject = subject && subject.start >= start && subject.start < end
    const letter = holdsSubject ? text.slice(0, subject.start - start) + text.slice(subject.end - start) : text
    return draft.kind === 'email' ? letter : withoutStageTalk(letter, spoken, draft)
  })
  const parts = [...paragraphs, ...(quote ? quotes.map(({ text }) => text) : [])]
  return parts
    .map(withoutHtml)
    .filter(part => part.trim() !== '')
    .map(part => part.replace(/^\s*\n|\s+$/g, ''))
    .join('\n\n')
}

/** HTML, comments included, is not for the reader; what looks like it but is a slot stays. */
function withoutHtml(markdown: string): string {
  if (!markdown.includes('<')) return markdown
  const spans = [...htmlIn(fromMarkdown(markdown))]
  return spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), markdown)
}

function* htmlIn(node: Nodes): Generator<Span> {
  const { start, end } = node.position ?? {}
  if (node.type === 'html' && !isSlot(node.value) && start?.offset !== undefined && end?.offset !== undefined)
    yield { start: start.offset, end: end.offset }
  if ('children' in node) for (const child of node.children) yield* htmlIn(child)
}

/** Line breaks that were meant, as below a sign-off, become Markdown's hard ones; where text is only wrapped it flows. */
function keepLines(markdown: string): string {
  const breaks = readProse(markdown).passages.flatMap(passage =>
    [...splitLines(passage.text)].flatMap(({ end }) =>
      passage.text[end] === '\n' ? sourceSpan(passage, end, end).start : [],
    ),
  )
  return breaks.reduceRight((kept, at) => `${kept.slice(0, at)}\\${kept.slice(at)}`, markdown)
}

/** Markdown as a plain text that reads well: no marks of emphasis, addresses behind their words, wrapped lines joined. */
function toText(node: Nodes): string {
  switch (node.type) {
    case 'root':
    case 'listItem':
      return node.children.map(toText).filter(Boolean).join('\n\n')
    case 'blockquote':
      return margin(node.children.map(toText).filter(Boolean).join('\n\n'), '> ', '> ')
    case 'list':
      return node.children
        .map((item, at) => [node.ordered ? `${(node.start ?? 1) + at}. ` : '- ', toText(item)] as const)
        .map(([mark, text]) => margin(text, mark, ' '.repeat(mark.length)))
        .join(node.spread ? '\n\n' : '\n')
    case 'code':
      return node.value
    case 'thematicBreak':
      return '---'
    case 'paragraph':
    case 'heading': {
      const text = inline(node)
      return [...splitLines(text)]
        .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
        .join('\n')
    }
    default:
      return ''
  }
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value
    case 'break':
      return '\u2028'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'link': {
      const words = inlineAll(node)
      return words === node.url || `mailto:${words}` === node.url ? words : `${words} (${node.url})`
    }
    default:
      return 'children' in node ? inlineAll(node) : ''
  }
}

function inlineAll({ children }: Parents): string {
  return children.map(inline).join('')
}

/** Sets a text off: the first line by its mark, the others by a margin. */
function margin(text: string, mark: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? mark : others}${line}`.trimEnd())
    .join('\n')
}

/** By RFC 6068: all but unreserved letters escaped, lines ended by CRLF. */
function toMailto(address: string | undefined, subject: string, text: string): string {
  const to = address ? encodeURIComponent(address).replace('%40', '@') : ''
  const body = text.trimEnd().replace(/\n/g, '\r\n')
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

/** Halves of letters that lost their other half cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
