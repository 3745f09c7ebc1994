import { EVENT_ID, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml'
import type { Span } from './span.ts'

export const draftKinds = ['email', 'phone', 'voicemail'] as const
export type DraftKind = (typeof draftKinds)[number]

/** A value of the front matter as the writer gave it, and where. */
export interface Entry extends Span {
  /** The value's text without quotes; of a list or map its source. */
  readonly value: string
  readonly key: Span
  /** Whether it is a single text or number. */
  readonly scalar: boolean
}

/** The YAML front matter of a draft. Unknown keys are left alone. */
export interface FrontMatter extends Span {
  readonly entries: ReadonlyMap<string, Entry>
  /** Why it cannot be read, and where. */
  readonly error?: Span & { readonly reason: string }
}

/**
 * Reads front matter, its fences included; never throws.
 *
 * @param source begins at the document's first letter, so that offsets are the document's
 */
export function readFrontMatter(source: string): FrontMatter {
  const from = source.indexOf('\n') + 1 || source.length
  const to = source.lastIndexOf('---')
  const yaml = source.slice(from, Math.max(from, to))
  const whole = { start: 0, end: source.length }
  try {
    load(yaml, { json: true })
    return { ...whole, entries: readEntries(yaml, from) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const start = from + Math.min(error.mark?.position ?? 0, Math.max(0, yaml.trimEnd().length - 1))
    const line = /^[^\r\n]+/.exec(source.slice(start))?.[0].length ?? 1
    return { ...whole, entries: readLines(yaml, from), error: { start, end: start + line, reason: error.reason } }
  }
}

/** The keys of the outermost map with their values. */
function readEntries(yaml: string, offset: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let depth = 0
  let key: (Span & { name: string }) | undefined
  for (const event of parseEvents(yaml, {})) {
    if (event.type === EVENT_ID.POP) depth--
    else if (event.type === EVENT_ID.DOCUMENT) depth++
    else {
      const scalar = event.type === EVENT_ID.SCALAR
      const text = scalar ? getScalarValue(yaml, event) : ''
      const span = scalar
        ? { start: offset + event.valueStart, end: offset + event.valueEnd }
        : {
            start: offset + ('start' in event ? event.start : event.anchorStart),
            end: offset + ('start' in event ? event.start + 1 : event.anchorEnd),
          }
      if (depth === 2 && !key) key = { name: text, ...span }
      else if (depth === 2 && key) {
        const empty = scalar && event.valueStart < 0
        const end = key.end + 1
        entries.set(key.name, {
          key: { start: key.start, end: key.end },
          value: text,
          scalar,
          ...(empty ? { start: end, end } : span),
        })
        key = undefined
      }
      if (!scalar && event.type !== EVENT_ID.ALIAS) depth++
    }
  }
  return entries
}

/** What can be saved of YAML with a fault in it: its lines of `key: value`. */
function readLines(yaml: string, offset: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const match of yaml.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/gm)) {
    const [line, key = '', value = ''] = match
    const start = offset + match.index
    const valueStart = start + line.trimEnd().length - value.length
    entries.set(key, {
      key: { start, end: start + key.length },
      value,
      scalar: true,
      start: valueStart,
      end: valueStart + value.length,
    })
  }
  return entries
}
