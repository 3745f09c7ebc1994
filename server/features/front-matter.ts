import { t } from '@vscode/l10n'
import {
  type CompletionItem,
  CompletionItemKind,
  type Hover,
  InsertTextFormat,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { draftKinds } from '../core/front-matter.ts'
import type { Reading } from './reading.ts'

/** The keys a draft's front matter is read for, in the order in which they are written. */
const keys = ['decline', 'company', 'role', 'to', 'from', 'attempts'] as const
type Key = (typeof keys)[number]

/** What can be written at a position of the front matter; nothing outside. */
export function completeFrontMatter(reading: Reading, position: Position, snippets: boolean): CompletionItem[] {
  const line = lineBefore(reading.document, position)
  if (line === undefined) return []
  const key = keys.find(known => new RegExp(`^${known}[ \\t]*:`).test(line))
  if (key) return valueItems(key, reading, rangeOfValue(line, position))
  if (!/^\w*$/.test(line)) return []
  const missing = keys.filter(known => !reading.draft.frontMatter?.entries.has(known))
  return missing.map((known, at) => keyItem(known, at, rangeOfKey(position), snippets))
}

/** What a key of the front matter means. */
export function hoverFrontMatter({ draft, document, rangeOf }: Reading, position: Position): Hover | undefined {
  const offset = document.offsetAt(position)
  for (const key of keys) {
    const entry = draft.frontMatter?.entries.get(key)
    if (!entry) continue
    const part = [entry.key, entry].find(({ start, end }) => start <= offset && offset <= end)
    if (!part) continue
    const kind = key === 'decline' && part === entry ? draftKinds.find(known => known === entry.value) : undefined
    const value = kind ? `\`${kind}\`: ${kindMeaning(kind)}` : `\`${key}\`: ${meaning(key)}`
    return { range: rangeOf(part), contents: { kind: MarkupKind.Markdown, value } }
  }
  return undefined
}

/** The text of the line before a position in front matter, which need not be closed yet; nothing outside. */
function lineBefore(document: TextDocument, position: Position): string | undefined {
  const [first = '', ...above] = document.getText({ start: { line: 0, character: 0 }, end: position }).split(/\r?\n|\r/)
  const line = above.pop()
  const inside = /^---[ \t]*$/.test(first) && !above.some(other => /^(?:---|\.\.\.)[ \t]*$/.test(other))
  // Without an end mark only what looks like YAML is front matter.
  return inside && above.every(other => /^(?:\s.*|[\w-]+[ \t]*:.*|#.*|)$/.test(other)) ? line : undefined
}

function rangeOfKey(position: Position): Range {
  return { start: { line: position.line, character: 0 }, end: position }
}

function rangeOfValue(line: string, position: Position): Range {
  return { start: { line: position.line, character: line.indexOf(':') + 1 }, end: position }
}

function keyItem(key: Key, at: number, range: Range, snippets: boolean): CompletionItem {
  const choices = key === 'decline' && snippets
  return {
    label: key,
    kind: CompletionItemKind.Property,
    documentation: meaning(key),
    sortText: String(at),
    insertTextFormat: choices ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: choices ? `${key}: \${1|${draftKinds.join(',')}|}` : `${key}: ` },
  }
}

function valueItems(key: Key, { draft, settings }: Reading, range: Range): CompletionItem[] {
  if (key === 'decline') {
    return draftKinds.map((kind, at) => ({
      ...valueItem(kind, range),
      sortText: String(at),
      documentation: kindMeaning(kind),
    }))
  }
  if (key === 'from' && settings.writer.name) return [valueItem(settings.writer.name, range)]
  if (key === 'attempts' && draft.kind === 'voicemail')
    return ['0', '1', '2', '3'].map(count => valueItem(count, range))
  return []
}

/** Filtered by what it replaces, the space before the value with it. */
function valueItem(value: string, range: Range): CompletionItem {
  return {
    label: value,
    kind: CompletionItemKind.Value,
    filterText: ` ${value}`,
    textEdit: { range, newText: ` ${value}` },
  }
}

function meaning(key: Key): string {
  switch (key) {
    case 'decline':
      return t('What this draft is: email, phone or voicemail. With this key any Markdown file is a draft.')
    case 'company':
      return t('The company you turn down, as it calls itself.')
    case 'role':
      return t('The position you were invited for.')
    case 'to':
      return t('Whom you write to or call, as you address them: Ms. Smith.')
    case 'from':
      return t('Your name, as you sign or introduce yourself.')
    case 'attempts':
      return t(
        'How often you have called without reaching anyone. A voicemail is for when two or three calls have failed.',
      )
  }
}

function kindMeaning(kind: (typeof draftKinds)[number]): string {
  switch (kind) {
    case 'email':
      return t('a short letter; right where you have met nobody in person')
    case 'phone':
      return t('a script for a call; best where there was personal contact')
    case 'voicemail':
      return t('a script for a message, when two or three calls have failed')
  }
}
