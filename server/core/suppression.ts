import type { Html, Paragraph } from 'mdast'
import { commentMarker } from 'mdast-comment-marker'
import { messageControl } from 'unified-message-control'
import { VFile } from 'vfile'
import type { Draft } from './draft.ts'
import type { Diagnosis } from './lint.ts'
import { nearest } from './nearest.ts'
import type { Comment } from './prose.ts'
import type { Span } from './span.ts'

export const verbs = ['ignore', 'disable', 'enable'] as const

/** A comment that silences rules or lets them speak again, `<!--decline ignore over-explaining-->`. */
export interface Suppression extends Span {
  /** What it does, as written: one of `verbs`, or a slip of the pen, which does nothing. */
  readonly verb: Word
  /** The rules it names; none: it stands for every rule. */
  readonly names: readonly Word[]
  /** Offset behind the last letter it reaches. */
  readonly until: number
}

/** A word of a comment, and where it stands in the document. */
export interface Word extends Span {
  readonly text: string
}

/** Whether a word is one of `verbs`. */
export function isVerb(word: string): boolean {
  return verbs.some(verb => verb === word)
}

/** The name by which a comment speaks to this linter. */
const name = 'decline'
const source = 'kind-regrets'

/** The suppression comments of a draft, in its order. Where a draft has no comments this costs nothing. */
export function readSuppressions(draft: Draft): Suppression[] {
  const marked = draft.comments.filter(({ content }) => content.startsWith(name) && markerOf(content)?.name === name)
  if (marked.length === 0) return []
  const blocks = draft.blocks.map(({ start, text }) => ({ start, end: start + text.length }))
  const words = wordsOf(draft).sort((a, b) => a - b)
  return marked.flatMap(comment => {
    const next = words.find(start => start >= comment.end)
    const reach = blocks.find(({ end }) => next !== undefined && end > next)?.end
    return readSuppression(comment, draft.text, reach) ?? []
  })
}

/**
 * Leaves out what suppression comments silence, by the message control of the remark ecosystem.
 *
 * @param known the ids of all rules; other names silence nothing
 */
export function silence(
  draft: Draft,
  suppressions: readonly Suppression[],
  findings: readonly Diagnosis[],
  known: readonly string[],
): Diagnosis[] {
  if (suppressions.length === 0) return [...findings]
  // Message control thinks in lines and columns; in one long line a column is an offset.
  const file = new VFile(draft.text.replace(/[\r\n]/g, ' '))
  const top = topOf(draft)
  const sent = new Map(
    findings.map(finding => {
      const place = point(standing(finding, top))
      return [file.message(finding.message, { place, source, ruleId: finding.rule.id }), finding]
    }),
  )
  const comments = new Map(suppressions.map(suppression => [toComment(suppression), suppression]))
  messageControl(toTree(comments), {
    name,
    source,
    file,
    known: [...known],
    marker: node => {
      const suppression = comments.get(node as Html)
      return suppression && { name, attributes: attributesOf(suppression, known) }
    },
  })
  return file.messages.flatMap(message => sent.get(message) ?? [])
}

/** The comment to thank for the silence of a finding: the last that reaches it and names its rule. */
export function silencerOf(
  draft: Draft,
  suppressions: readonly Suppression[],
  finding: Diagnosis,
): Suppression | undefined {
  const offset = standing(finding, topOf(draft))
  return suppressions.findLast(
    ({ verb, start, until, names }) =>
      (verb.text === 'ignore' || verb.text === 'disable') &&
      start <= offset &&
      offset < until &&
      (names.length === 0 || names.some(({ text }) => text === finding.rule.id)),
  )
}

function markerOf(content: string): ReturnType<typeof commentMarker> {
  return commentMarker({ type: 'html', value: `<!--${content}-->` })
}

/** @param reach offset behind the next block with text */
function readSuppression({ start, end }: Comment, text: string, reach = end): Suppression | undefined {
  const [, verb, ...names] = [...text.slice(start + 4, end - 3).matchAll(/\S+/g)].map(match => ({
    text: match[0],
    start: start + 4 + match.index,
    end: start + 4 + match.index + match[0].length,
  }))
  // A comment to oneself may begin with the same name: "decline politely".
  if (!verb || !nearest(verb.text, verbs)) return undefined
  return { start, end, verb, names, until: verb.text === 'ignore' ? reach : Number.POSITIVE_INFINITY }
}

/** Where the writer's sentences begin. */
function wordsOf({ subject, sentences, signature }: Draft): number[] {
  return [...(subject ? [subject] : []), ...sentences, ...signature].map(({ start }) => start)
}

/** Where the first words stand, or would. */
function topOf({ text, subject, sentences, signature }: Draft): number {
  return Math.min(...[subject, sentences[0], signature[0]].map(first => first?.start ?? text.length))
}

/** A comment cannot stand above the front matter, so what is found above the first words counts as found at them. */
function standing({ at }: Diagnosis, top: number): number {
  return Math.max(at.start, top)
}

function toComment({ start, end }: Suppression): Html {
  return { type: 'html', value: '', position: { start: point(start), end: point(end) } }
}

/**
 * A tree with no more in it than message control looks at: each comment, and behind it what an `ignore` reaches. Where the tree ends is
 * left open, or what stands behind its last node would count as dropped from the document.
 */
function toTree(
  comments: ReadonlyMap<Html, Suppression>,
): { type: 'root'; children: Paragraph[] } & Pick<Html, 'position'> {
  const children: Paragraph[] = []
  for (const [comment, { verb, start, end, until }] of comments) {
    if (!isVerb(verb.text)) continue
    const stop = Math.min(until, Number.MAX_SAFE_INTEGER)
    const reached = { type: 'text', value: '', position: { start: point(end), end: point(stop) } } as const
    children.push({
      type: 'paragraph',
      children: [comment, reached],
      position: { start: point(start), end: point(stop) },
    })
  }
  return { type: 'root', children, position: { start: point(0), end: { line: 1, column: 1 } } }
}

/** A comment without names is spelt out: message control would let it reach back to what stands above it. */
function attributesOf({ verb, names }: Suppression, known: readonly string[]): string {
  return [verb.text, ...(names.length > 0 ? names.map(({ text }) => text) : known)].join(' ')
}

function point(offset: number): { line: number; column: number; offset: number } {
  return { line: 1, column: offset + 1, offset }
}
