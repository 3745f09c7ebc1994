import email from '../../snippets/email.json' with { type: 'json' }
import parts from '../../snippets/parts.json' with { type: 'json' }
import phone from '../../snippets/phone.json' with { type: 'json' }
import voicemail from '../../snippets/voicemail.json' with { type: 'json' }
import { escapeSnippet, type TabStop, tabStop } from './snippet.ts'

/** What differs from letter to letter; in a template it stands as `{company}`. */
export type Slot = 'company' | 'role' | 'to' | 'from' | 'date' | 'number' | 'attempts' | 'resume' | 'hello' | 'reason'

/** What is known of the slots. */
export type Values = Readonly<Partial<Record<Slot, string>>>

/** The tab stops of the snippets. The numbers differ from snippet to snippet, what is proposed tells them. */
const slots = new Map<string, Slot>([
  ['Acme', 'company'],
  ['Executive Assistant', 'role'],
  ['Ms. Smith', 'to'],
  ['Anna', 'to'],
  ['Mary Jones', 'from'],
  ['Tuesday', 'date'],
  ['555-0123', 'number'],
  ['2,3', 'attempts'],
  ['resume,CV', 'resume'],
  ['Good morning,Good afternoon,Hello', 'hello'],
  ['explore my options with other employers,suspend my job search for now', 'reason'],
])
const tabStops = new Map<Slot, TabStop>()
for (const [texts, slot] of slots) {
  const [first = '', ...others] = texts.split(',')
  if (!tabStops.has(slot)) tabStops.set(slot, [first, ...others])
}

/** The paragraphs of a whole letter as the snippets have them, without front matter. */
export function letter(name: keyof typeof email): string[] {
  return paragraphs(email[name].body)
}

/** The paragraphs of the scripts, stage directions and headings among them. */
export const scripts = {
  phone: paragraphs(phone['Phone script'].body),
  voicemail: paragraphs(voicemail.Voicemail.body),
}

/** A single part, as the snippets have it. */
export function part(name: keyof typeof parts): string {
  return nameSlots(parts[name].body).trim()
}

/** Fills a template in snippet syntax; what is unknown becomes a tab stop, numbered in the order of the text. */
export function fillSnippet(template: string, values: Values): string {
  const numbers = new Map<Slot, number>()
  return pieces(template)
    .map(({ text, slot }) => {
      const known = slot ? values[slot] : text
      if (known !== undefined || !slot) return escapeSnippet(known ?? text)
      const number = numbers.get(slot)
      if (number) return `\${${number}}`
      numbers.set(slot, numbers.size + 1)
      return tabStop(numbers.size, tabStops.get(slot) ?? [slot])
    })
    .join('')
}

/**
 * Fills a template in plain words. Where the role, company, person or date is unknown, what would name it is left out; where the sentence cannot
 * do without, a placeholder stands.
 */
export function fillPlain(template: string, values: Values): string {
  const trimmed = leaveOut.reduce((text, [slot, phrase, instead]) => {
    return values[slot] === undefined ? text.replaceAll(phrase, instead) : text
  }, template)
  return pieces(trimmed)
    .map(({ text, slot }) => (slot ? (values[slot] ?? placeholders[slot] ?? tabStops.get(slot)?.[0] ?? '') : text))
    .join('')
}

const leaveOut: readonly (readonly [Slot, string | RegExp, string])[] = [
  ['role', / for the (?:position of )?\{role\}(?: position)?/g, ''],
  ['role', 'the {role} position', 'the position'],
  ['role', '{role} interview', 'Interview'],
  ['role', ', {role}', ''],
  ['company', / (?:at|with) \{company\}/g, ''],
  ['to', /^Dear \{to\},$/gm, 'Hello,'],
  ['to', / \{to\},$/gm, ','],
  ['to', /, \{to\}/g, ''],
  ['to', / \{to\}/g, ''],
  ['date', ' on {date}', ''],
]

const placeholders: Values = {
  company: '[company]',
  role: '[role]',
  from: '[your name]',
  number: '[your number]',
}

/** Splits a template at its slots. */
function pieces(template: string): { text: string; slot?: Slot }[] {
  return template.split(/(\{[a-z]+\})/).map(text => {
    const slot = [...tabStops.keys()].find(name => text === `{${name}}`)
    return slot ? { text, slot } : { text }
  })
}

function paragraphs(body: readonly string[]): string[] {
  const text = nameSlots(body)
  return text
    .slice(text.indexOf('\n---\n') + 5)
    .trim()
    .split('\n\n')
}

function nameSlots(body: readonly string[]): string {
  const names = new Map<string, Slot>()
  return body
    .join('\n')
    .replace(/\$(?:\{(\d+)[:|]([^}|]*)\|?\}|(\d+))/g, (_, number?: string, texts = '', bare = '') => {
      const slot = slots.get(texts)
      if (number && slot) names.set(number, slot)
      const name = names.get(number ?? bare)
      return name ? `{${name}}` : ''
    })
}
