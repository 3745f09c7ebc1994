import type { Act } from './acts.ts'
import type { Block } from './blocks.ts'
import { closingOf, yamlScalar } from './compose.ts'
import type { Draft, Sentence } from './draft.ts'
import type { DraftKind } from './front-matter.ts'
import { known } from './invitation.ts'
import { messageAndQuotes, telephone, valuesOf, withoutStageTalk } from './message.ts'
import { fillPlain, letter, scripts, type Values } from './templates.ts'

/** What a draft can be turned into; a confirmation is the email that follows a call. */
export type Target = DraftKind | 'confirmation'

/**
 * Gives a draft the frame of another kind: greeting, introduction, closing and what else belongs round the message. The message stays in the
 * writer's words, with its markup, comments and quotes.
 *
 * @returns a whole draft with front matter; a name nobody gave stands as a placeholder. A draft that is of the kind already stays as it is.
 */
export function turnInto(draft: Draft, target: Target): string {
  if (draft.kind === target) return draft.text
  const kind = target === 'confirmation' ? 'email' : target
  const values = valuesOf(draft)
  const { message, quotes } = messageAndQuotes(draft)
  const own = message.flatMap(block => ownWords(block, draft, kind) || [])
  const { top, bottom } = frames[target](draft, values)
  const fill = (templates: readonly string[]) => templates.map(template => fillPlain(template, values))
  const below = quotes.map(({ text }) => text.trim())
  return `${[frontMatter(draft, kind, values), ...fill(top), ...own, ...fill(bottom), ...below].join('\n\n')}\n`
}

interface Frame {
  readonly top: readonly string[]
  readonly bottom: readonly string[]
}

const [subject = '', greeting = ''] = letter('Email')
const [opening = '', wait = ''] = scripts.phone
const [opens = '', , , callBack = '', farewell = ''] = scripts.voicemail

const frames: Readonly<Record<Target, (draft: Draft, values: Values) => Frame>> = {
  email: draft => ({ top: [subjectOf(draft) ?? subject, greeting], bottom: [closing(draft)] }),
  confirmation: draft => ({
    top: [
      `Subject: Confirming our call${known(draft, 'role') ? ' – {role} interview' : ''}`,
      greetingOf(draft),
      confirming(draft),
    ],
    bottom: [closing(draft)],
  }),
  phone: draft => ({ top: [opening, wait], bottom: [goodbye(draft)] }),
  voicemail: (_, { number }) => ({ top: [opens], bottom: number ? [callBack, farewell] : [farewell] }),
}

/** The greeting as the email has it, or else the snippets'. */
function greetingOf(draft: Draft): string {
  const own = draft.kind === 'email' && draft.greeting && isFrame(draft.greeting, draft) ? draft.greeting : undefined
  return own ? draft.text.slice(own.start, own.end) : greeting
}

function confirming({ kind }: Draft): string {
  if (kind === 'voicemail') return 'This is to confirm the voicemail I left for you.'
  return 'Thank you for speaking with me. This is to confirm what I said on the phone.'
}

/** The writer's own sign-off and signature where there is one. */
function closing({ kind, signOff, signature, text, writer }: Draft): string {
  if (kind !== 'email' || !signOff) return closingOf(writer)
  return text.slice(signOff.start, signature.at(-1)?.end ?? signOff.end)
}

/** The farewell of a call, without what the message says already. */
function goodbye({ sentences }: Draft): string {
  const [thanks = '', wish = '', bye = ''] = (scripts.phone.at(-1) ?? '').split(/(?<=\.) /)
  const thanked = sentences.some(({ acts, text }) => acts.has('appreciation') && /\btime\b/i.test(text))
  const wished = sentences.some(({ acts }) => acts.has('good-wishes'))
  return [...(thanked ? [] : [thanks]), ...(wished ? [] : [wish]), bye].join(' ')
}

function subjectOf({ subject, text }: Draft): string | undefined {
  return subject && text.slice(subject.start, subject.end)
}

/** The front matter with another kind; every other line stays as it is. */
function frontMatter({ text, frontMatter }: Draft, kind: DraftKind, values: Values): string {
  if (!frontMatter) {
    const keys = ['company', 'role', 'to', 'from'] as const
    const lines = keys.flatMap(key => (values[key] ? [`${key}: ${yamlScalar(values[key])}`] : []))
    return ['---', `decline: ${kind}`, ...lines, '---'].join('\n')
  }
  const entry = frontMatter.entries.get('decline')
  const fence = text.indexOf('\n') + 1
  const [start, end, line] = entry
    ? [entry.key.start, Math.max(entry.end, entry.key.end + 1), `decline: ${kind}`]
    : [fence, fence, `decline: ${kind}\n`]
  return (text.slice(0, start) + line + text.slice(end, frontMatter.end)).trim()
}

/** What a block says of the message: its text without sentences of the frame; in an email without stage directions as well. */
function ownWords(block: Block, draft: Draft, kind: DraftKind): string {
  const { subject, signature } = draft
  const all = [...(subject ? [subject] : []), ...draft.sentences, ...signature]
  const inside = all.filter(({ start }) => start >= block.start && start < block.start + block.text.length)
  const framing = inside.filter(sentence => !draft.sentences.includes(sentence) || isFrame(sentence, draft))
  if (inside.length > 0 && framing.length === inside.length) return ''
  let text = block.text
  for (const { start, end } of framing.toReversed())
    text = text.slice(0, start - block.start) + text.slice(end - block.start)
  if (draft.kind !== 'email' && kind !== 'phone') text = withoutStageTalk(text, inside.length > 0, draft)
  const greeted = inside.find(sentence => sentence === draft.greeting)
  return inMedium(greeted && !framing.includes(greeted) ? withoutGreeting(text) : text, kind).trim()
}

const frameActs: readonly Act[] = ['greeting', 'introduction', 'availability-check']
const messageActs: readonly Act[] = [
  'appreciation',
  'decline',
  'implied-decline',
  'hedged-decline',
  'reason',
  'long-reason',
  'keep-on-file',
  'door-open',
  'praise',
  'apology',
  'negative-remark',
  'closed-door',
]

/** Whether a sentence only opens or closes the call or letter. */
function isFrame(sentence: Sentence, { signOff, greeting, kind }: Draft): boolean {
  const { acts, text } = sentence
  if (kind !== 'email' && /\bbye\b|\bgood-?bye\b/i.test(text) && text.length < 40) return true
  if (sentence === signOff && text.length < 40) return true
  if (messageActs.some(act => acts.has(act))) return false
  if (telephone.test(text) || sentence === greeting) return true
  return (
    frameActs.some(act => acts.has(act)) || /\b(?:calling|writing|ringing|phoning) (?:about|regarding)\b/i.test(text)
  )
}

/** A greeting that runs on into the message leaves the message. */
function withoutGreeting(text: string): string {
  const rest = text.replace(/^\s*(?:dear|hello|hi|good (?:morning|afternoon|evening))\b[^,!]{0,40}[,!]\s*/i, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** One writes a letter and calls on the phone. */
function inMedium(text: string, kind: DraftKind): string {
  const [other, own] = kind === 'email' ? ['calling', 'writing'] : ['writing', 'calling']
  return text.replace(new RegExp(`\\b(I(?:['’]m| am)) ${other}\\b`, 'g'), `$1 ${own}`)
}
