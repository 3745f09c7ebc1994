import { type Block, splitBlocks } from './blocks.ts'
import type { Draft } from './draft.ts'
import { known } from './invitation.ts'
import { spokenByWriter } from './script.ts'
import type { Span } from './span.ts'
import type { Values } from './templates.ts'

/** The blocks below the front matter: what the writer says, and what is quoted. */
export function messageAndQuotes(draft: Draft): { message: Block[]; quotes: Block[] } {
  const blocks = splitBlocks(draft.text).filter(block => !block.frontMatter)
  const quotes = blocks.filter(block => isQuote(block, draft))
  return { message: blocks.filter(block => !quotes.includes(block)), quotes }
}

/**
 * The text of a block without stage directions, headings and what the other side says; comments stay.
 *
 * @param text of the block, changed or not
 * @param spoken whether the block holds sentences of the writer
 */
export function withoutStageTalk(text: string, spoken: boolean, draft: Draft): string {
  if (!spoken) return text.trimStart().startsWith('<!--') ? text : ''
  return text
    .split('\n')
    .map(line => spokenByWriter(line, /^\s*[*_].*[*_]\s*$/.test(line), known(draft, 'from')))
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}

/** What a draft tells of the slots of templates: its front matter, greeting and signature, the invitation it quotes, and its writer. */
export function valuesOf(draft: Draft): Values {
  const { writer, signature, greeting } = draft
  const found = {
    company: known(draft, 'company'),
    role: known(draft, 'role'),
    to: draft.given('to')?.replace(/\s*<[^>]*>/, '') ?? addressee(greeting?.text) ?? known(draft, 'to'),
    from: draft.given('from') ?? (writer.name || signature[0]?.text),
    date: known(draft, 'date'),
    number: numberOf(draft),
    attempts: draft.given('attempts'),
  }
  const told = Object.entries(found).filter(([, value]) => value)
  return { resume: writer.resume, hello: 'Hello', ...Object.fromEntries(told) }
}

/** What looks like a telephone number. */
export const telephone = /(?:\+|\(?\b)\d[\d ().-]{5,16}\d\b/

function isQuote({ start, text }: Block, { quotes, sentences }: Draft): boolean {
  const inside = (span: Span) => span.start >= start && span.end <= start + text.length
  return quotes.some(inside) && !sentences.some(inside)
}

/** Whom a greeting names; nothing where it names an office or nobody. */
function addressee(greeting = ''): string | undefined {
  const name = addressed.exec(greeting)?.[1]?.trim()
  return name && !/^(?:sirs?|madam|hiring|recruit|team|all|everyone|there|again|this)\b/i.test(name) ? name : undefined
}

const addressed =
  /^(?:dear|hello|hi|good (?:morning|afternoon|evening|day)),? +((?:\b(?:mr|mrs|ms|dr|prof|mx)\.|[^,.!:;–—])*)/i

/** The number under which the writer can be called back. */
function numberOf(draft: Draft): string | undefined {
  const given = draft.given('phone') ?? draft.given('number')
  if (given) return given
  const texts = [...draft.signature, ...draft.sentences].map(({ text }) => text)
  return texts.flatMap(text => telephone.exec(text)?.[0] ?? [])[0]
}
