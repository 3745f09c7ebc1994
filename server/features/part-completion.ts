import { t } from '@vscode/l10n'
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver'
import { type Answers, compose, composeLetter } from '../core/compose.ts'
import { declaresDraft } from '../core/declares-draft.ts'
import { draftKinds } from '../core/front-matter.ts'
import { valuesOf } from '../core/message.ts'
import { type PartId, partsOf } from '../core/parts.ts'
import { escapeSnippet, expandSnippet } from '../core/snippet.ts'
import type { Span } from '../core/span.ts'
import { fillSnippet, letter, scripts } from '../core/templates.ts'
import {
  appreciations,
  availabilityChecks,
  declines,
  greetings,
  introductions,
  keepOnFiles,
  neutralReasons,
  signOffs,
} from '../lexicon/proposals.ts'
import { partName } from './part-names.ts'
import type { Reading } from './reading.ts'

/**
 * What can be written at the start of a sentence, with or without a slash before it: in an empty draft whole letters, then parts, those that the
 * draft lacks first. They are filled with what is known of the draft.
 *
 * @param snippets whether the client knows snippet syntax
 */
export function completeParts(reading: Reading, position: Position, snippets: boolean): CompletionItem[] {
  const typed = typedAt(reading, reading.document.offsetAt(position))
  if (!typed) return []
  const proposals = [...(isEmpty(reading, typed) ? letters(reading, typed) : []), ...parts(reading)]
  return proposals.map((proposal, at) => toItem(proposal, at, reading, typed, snippets))
}

interface Proposal {
  readonly label: string
  readonly detail: string
  /** In snippet syntax. */
  readonly text: string
}

/** What was typed of a proposal's name at the start of a sentence; nothing elsewhere, in front matter or a quote. */
function typedAt({ draft, document }: Reading, offset: number): Span | undefined {
  if (draft.frontMatter && offset < draft.frontMatter.end) return undefined
  const { line } = document.positionAt(offset)
  const before = draft.text.slice(document.offsetAt({ line, character: 0 }), offset)
  const typed = /^(?:\s*|[^>#].*[.!?:]["”’)]*\s+)(\/?[\p{L}-]*)$/u.exec(before)?.[1]
  return typed === undefined ? undefined : { start: offset - typed.length, end: offset }
}

/** Whether there is nothing but what is being typed. */
function isEmpty({ draft }: Reading, typed: Span): boolean {
  return [...draft.sentences, ...draft.signature].every(({ start, end }) => start >= typed.start && end <= typed.end)
}

/** Whole letters: of the draft's own kind where it has front matter, of every kind where it has none. */
function letters({ draft }: Reading, typed: Span): Proposal[] {
  const { company, role, to, date, from = '' } = valuesOf(draft)
  const writer = { ...draft.writer, name: from }
  const known = { ...(company && { company }), ...(role && { role }), ...(to && { to }), ...(date && { date }) }
  const atTop = draft.text.slice(0, typed.start).trim() === '' && !declaresDraft(draft.text)
  const wanted = draftKinds.filter(kind => (atTop && !draft.frontMatter) || kind === draft.kind)
  return wanted.flatMap(channel =>
    templates[channel].map(tone => {
      const answers: Answers = { ...known, happened: 'invitation', reason: 'none', channel, tone }
      const text = atTop && !draft.frontMatter ? compose(answers, writer) : composeLetter(answers, writer)
      return { label: letterName(channel, tone), detail: t('a whole draft'), text }
    }),
  )
}

const templates: Readonly<Record<Answers['channel'], readonly Answers['tone'][]>> = {
  email: ['formal', 'warm', 'brief'],
  phone: ['formal', 'brief'],
  voicemail: ['brief'],
}

function letterName(channel: Answers['channel'], tone: Answers['tone']): string {
  if (channel === 'voicemail') return t('Voicemail')
  if (channel === 'phone') return tone === 'brief' ? t('Phone script, brief') : t('Phone script')
  if (tone === 'formal') return t('Email, formal')
  return tone === 'warm' ? t('Email, warm') : t('Email, brief')
}

/** Parts that lack, those that must be there before those that may, and behind them those that are there. */
function parts(reading: Reading): Proposal[] {
  const known = partsOf(reading.draft)
  const lacking = known.filter(({ sentences }) => sentences.length === 0)
  const order = [
    ...lacking.filter(({ optional }) => !optional),
    ...lacking.filter(({ optional }) => optional),
    ...known.filter(({ sentences }) => sentences.length > 0),
  ]
  return order.flatMap(({ id, sentences }) =>
    wordings(id, reading).map(text => ({
      label: partName(id),
      detail: sentences.length > 0 ? t('is there already') : expandSnippet(text).replace(/\n/g, ' '),
      text,
    })),
  )
}

/** Wordings of a part, in snippet syntax, the best first; the same that quick fixes propose. */
function wordings(id: PartId, { draft }: Reading): string[] {
  const values = valuesOf(draft)
  switch (id) {
    case 'subject':
      return letter('Email')
        .slice(0, 1)
        .map(template => fillSnippet(template, values))
    case 'greeting':
      return greetings(draft).map(escapeSnippet)
    case 'introduction':
      return introductions(draft).map(escapeSnippet)
    case 'availability-check':
      return availabilityChecks().map(escapeSnippet)
    case 'appreciation':
      return appreciations(draft).map(escapeSnippet)
    case 'decline':
      return declines(draft).map(escapeSnippet)
    case 'reason':
      return neutralReasons().map(escapeSnippet)
    case 'keep-on-file':
      return keepOnFiles(draft).map(escapeSnippet)
    case 'good-wishes':
      return [letter('Email')[5] ?? '', letter('Email, brief')[3] ?? ''].map(template => fillSnippet(template, values))
    case 'call-back':
      return [fillSnippet(scripts.voicemail[3] ?? '', values)]
    case 'sign-off':
      return signOffs(draft).map(words => `${escapeSnippet(words)}\n${fillSnippet('{from}', values)}`)
  }
}

function toItem(
  { label, detail, text }: Proposal,
  at: number,
  { draft, rangeOf }: Reading,
  typed: Span,
  snippets: boolean,
): CompletionItem {
  const slash = draft.text.charAt(typed.start) === '/' ? '/' : ''
  const preview = expandSnippet(text)
  return {
    label,
    labelDetails: { description: detail },
    kind: CompletionItemKind.Snippet,
    documentation: { kind: MarkupKind.Markdown, value: inMarkdown(preview) },
    sortText: String(at).padStart(3, '0'),
    filterText: `${slash}${label}`,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(typed), newText: snippets ? text : preview },
  }
}

/** A preview without front matter, its lines kept. */
function inMarkdown(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .trim()
    .replace(/(?<!\n)\n(?!\n)/g, '  \n')
}
