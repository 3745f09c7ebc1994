import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '../../server/core/acts.ts'
import { readLetters, readSentences } from './corpus.ts'

type Label = 'yes' | 'no' | 'ambiguous'

/** A whole draft with what is due; a verdict that may go either way is left out. */
export interface LabelledDraft {
  readonly file: string
  readonly text: string
  readonly due: Readonly<Record<string, boolean | undefined>>
  readonly spans: Readonly<Record<'over-explaining' | 'negative-remark', readonly string[]>>
  readonly faultless: boolean
}

/** A sentence with its one label, or with every act it does. */
export interface LabelledSentence {
  readonly text: string
  readonly label: string
  readonly weight?: string
  /** How a remark is made, or what stands in its place: only where remarks are told from the rest. */
  readonly form?: string
  readonly acts?: ReadonlySet<string>
}

/** Whether the row of a labels file may be fitted on: of blocks of ten rows the even ones, so that twins stay together. */
export function isFitted(row: number): boolean {
  return Math.floor(row / 10) % 2 === 0
}

export function readDrafts(folder: string): LabelledDraft[] {
  return readRows(join(folder, 'labels.jsonl')).map(row => {
    const label = (key: string) => row[key] as Label
    const missing = (key: string) => (label(key) === 'ambiguous' ? undefined : label(key) === 'no')
    const present = (key: string) => (label(key) === 'ambiguous' ? undefined : label(key) === 'yes')
    const due = {
      'missing-appreciation': missing('appreciation'),
      'missing-keep-on-file': missing('keepOnFile'),
      'missing-decline': missing('decline'),
      'over-explaining': present('overExplaining'),
      'negative-remark': present('negativeRemark'),
    }
    return {
      file: String(row.file),
      text: readFileSync(join(folder, String(row.file)), 'utf8'),
      due,
      spans: {
        'over-explaining': row.overExplainingSpans as string[],
        'negative-remark': row.negativeRemarkSpans as string[],
      },
      faultless: Object.values(due).every(verdict => verdict === false),
    }
  })
}

export function readLabelled(file: string): LabelledSentence[] {
  return readRows(file) as unknown as LabelledSentence[]
}

/** The letters of one of our own hands, their labels drawn from the acts of their sentences. */
export function ownDrafts(hand: string): LabelledDraft[] {
  return readLetters('test/corpus', hand).map(({ kind, slug, paragraphs }) => {
    const sentences = paragraphs.flat()
    const has = (act: Act) => sentences.some(({ acts }) => acts.has(act))
    const spans = (...wanted: Act[]) =>
      sentences.flatMap(({ acts, text }) => (wanted.some(act => acts.has(act)) ? text : []))
    const reasons = spans('reason', 'long-reason')
    const due = {
      'missing-appreciation': !has('appreciation'),
      'missing-keep-on-file': !has('keep-on-file'),
      'missing-decline': !has('decline') && !has('implied-decline'),
      'over-explaining': has('long-reason') || reasons.length > 1 || spans('apology').length > 2,
      'negative-remark': has('negative-remark'),
    }
    const body = paragraphs.map(paragraph => paragraph.map(line).join(' ').replaceAll('\n ', '\n').trim()).join('\n\n')
    return {
      file: `${hand}/${slug}`,
      text: `---\ndecline: ${kind}\n---\n\n${body}\n`,
      due,
      spans: { 'over-explaining': reasons, 'negative-remark': spans('negative-remark') },
      faultless: Object.values(due).every(verdict => verdict === false),
    }
  })
}

/** The single sentences of one of our own hands. */
export function ownSentences(hand: string): LabelledSentence[] {
  return readSentences('test/corpus', hand).map(({ text, acts }) => ({ text, label: '', acts }))
}

/** Greetings, sign-offs and stage talk stand on lines of their own. */
function line({ text, acts }: { text: string; acts: ReadonlySet<string> }): string {
  if (acts.has('stage')) return `\n[${text.replace(/^[#>\s]+|[[\]()*]/g, '')}]\n`
  return acts.has('greeting') || acts.has('sign-off') ? `\n${text}\n` : text
}

function readRows(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => (line.trim() ? [JSON.parse(line) as Record<string, unknown>] : []))
}
