import type { DraftKind } from './front-matter.ts'
import { escapeSnippet } from './snippet.ts'
import { fillSnippet, letter, part, scripts, type Values } from './templates.ts'
import { anyone, type Writer } from './writer.ts'

/** What a person said of the situation; what is left out is unknown and becomes a tab stop. */
export interface Answers {
  readonly happened: 'invitation' | 'recruiter' | 'scheduled' | 'second-interview'
  readonly channel: DraftKind
  /** Voicemail: calls made so far without success; whole, from 0. */
  readonly attempts?: number
  readonly company?: string
  readonly role?: string
  /** Whom it is for, as they are addressed: `Ms. Smith`. */
  readonly to?: string
  /** The day or time of the interview in words, as the invitation states it. */
  readonly date?: string
  readonly tone: 'formal' | 'warm' | 'brief'
  /** In an email it is said; in a phone script it stands ready if they ask; in a voicemail nobody can ask. */
  readonly reason: 'none' | 'exploring' | 'pausing' | 'accepted'
  /** The invitation; it is quoted below the draft. */
  readonly invitation?: string
}

/**
 * Writes a whole draft from a person's answers and customs, in the words of the snippets.
 *
 * @returns front matter and letter in snippet syntax, with tab stops only for what is unknown
 */
export function compose(answers: Answers, writer: Writer = anyone): string {
  return fill(answers, writer, frontMatter(answers.channel, valuesOf(answers, writer)))
}

/** The letter alone, to stand below front matter that is there already. */
export function composeLetter(answers: Answers, writer: Writer = anyone): string {
  return fill(answers, writer, '')
}

function fill(answers: Answers, writer: Writer, frontMatter: string): string {
  const letter = answers.channel === 'email' ? writeEmail(answers, writer) : writeScript(answers, writer)
  const template = `${frontMatter && `${frontMatter}\n`}${letter.join('\n\n')}\n`
  const invitation = answers.invitation?.trim()
  return `${fillSnippet(template, valuesOf(answers, writer))}$0${invitation ? `\n${escapeSnippet(quote(invitation))}\n` : ''}`
}

/** The front matter of a draft; what is unknown is a slot of a template. */
function frontMatter(kind: DraftKind, values: Values): string {
  const keys = ['company', 'role', 'to', 'from', ...(kind === 'voicemail' ? (['attempts'] as const) : [])] as const
  const lines = keys.map(key => `${key}: ${values[key] === undefined ? `{${key}}` : yamlScalar(values[key])}`)
  return ['---', `decline: ${kind}`, ...lines, '---', ''].join('\n')
}

/** The closing of an email, as a template. */
export function closingOf({ signOff }: Writer): string {
  return `${signOff.replace(/,$/, '')},\n{from}`
}

/** Text as a block quote of Markdown. */
export function quote(text: string): string {
  return text
    .split(/\r?\n|\r/)
    .map(line => `> ${line}`.trimEnd())
    .join('\n')
}

function valuesOf(answers: Answers, writer: Writer): Values {
  const { company, role, to, date, attempts, channel, tone } = answers
  const given = { company, role, to, date, from: writer.name, attempts: attempts?.toString() }
  const known = Object.entries(given).flatMap(([slot, value]) => {
    const text = value?.replace(/\s+/g, ' ').trim()
    return text ? [[slot, text]] : []
  })
  return {
    resume: writer.resume,
    ...(tone === 'formal' && channel === 'phone' ? {} : { hello: 'Hello' }),
    ...Object.fromEntries(known),
  }
}

/** A letter's paragraphs by what they do. */
function read(paragraphs: readonly string[]) {
  const [subject = '', greeting = '', thanks = '', decline = '', keep = '', wishes = ''] = paragraphs
  return { subject, greeting, thanks, decline, keep, wishes }
}

const tones = { formal: read(letter('Email, formal')), warm: read(letter('Email, warm')) }
const [, , briefly = '', briefWishes = ''] = letter('Email, brief')
const plain = read(letter('Email'))
const situations = {
  recruiter: read(letter('Email to a recruiter')),
  scheduled: read(letter('Email, withdrawing after scheduling')),
  'second-interview': read(letter('Email, second interview')),
}
const reasons = {
  exploring: read(letter('Email, exploring other options')),
  pausing: read(letter('Email, pausing the search')),
  accepted: read(letter('Email, accepted another position')),
}

/** The situation decides what is thanked for, the reason how it is declined, the tone the rest. */
function writeEmail({ happened, tone, reason }: Answers, writer: Writer): string[] {
  const situation = happened === 'invitation' ? undefined : situations[happened]
  const decline = withRegret(declineFor(happened, tone, reason), writer)
  const { subject, greeting } = situation ?? plain
  const top = [subject, tone === 'formal' ? plain.greeting : greeting]
  const bottom = closingOf(writer)
  if (tone === 'brief') {
    const thanks = first(situation?.thanks ?? briefly)
    return [...top, `${thanks} ${first(decline)} ${part('Keep on file')}`, briefWishes, bottom]
  }
  const { thanks, keep, wishes } = tones[tone]
  return [...top, situation?.thanks ?? thanks, decline, keep, wishes, bottom]
}

function declineFor(happened: Answers['happened'], tone: Answers['tone'], reason: Answers['reason']): string {
  const situation = happened === 'invitation' ? undefined : situations[happened]
  const otherwise = tone === 'brief' ? plain : tones[tone]
  const inconvenience = happened === 'scheduled' && reason !== 'none' ? ` ${rest(situations.scheduled.decline)}` : ''
  const decline = (reason === 'none' ? (situation ?? otherwise) : reasons[reason]).decline
  const fondness = tone === 'warm' && decline !== otherwise.decline ? ` ${rest(otherwise.decline)}` : ''
  return decline + fondness + inconvenience
}

/** How a script tells the situations apart. */
const spoken: Readonly<Record<Answers['happened'], { about: string; thanks: string; decline: string }>> = {
  invitation: {
    about: 'the interview for the {role} position at {company}',
    thanks: 'Thank you for inviting me',
    decline: 'decline the interview.',
  },
  recruiter: {
    about: 'the {role} position at {company}',
    thanks: 'Thank you for getting in touch',
    decline: 'decline the interview.',
  },
  scheduled: {
    about: 'my interview on {date} for the {role} position',
    thanks: 'Thank you for arranging my interview',
    decline: "withdraw my application, so I won't be coming.",
  },
  'second-interview': {
    about: 'the second interview for the {role} position at {company}',
    thanks: 'Thank you for inviting me again',
    decline: 'decline the interview.',
  },
}

function writeScript({ happened, channel, tone, reason }: Answers, writer: Writer): string[] {
  const { invitation, [happened]: situation } = spoken
  const script = scripts[channel === 'phone' ? 'phone' : 'voicemail']
  const message = script.find(paragraph => paragraph.startsWith(invitation.thanks)) ?? ''
  const source = tone === 'brief' ? (scripts.voicemail[1] ?? message) : message
  const warmth = tone === 'warm' && channel === 'phone' ? ' It means a lot that you thought of me.' : ''
  const said = `${first(source)}${warmth} ${withRegret(rest(source), writer, "I'm sorry, but")}`
  return script.map(paragraph =>
    (paragraph === message ? said : withReason(paragraph, reason))
      .replace(invitation.about, situation.about)
      .replace(invitation.thanks, situation.thanks)
      .replace(invitation.decline, situation.decline)
      .replace(happened === 'recruiter' ? ' in my application' : '', ''),
  )
}

/** In a script the reason is an answer held ready; who gives none leaves the choice to the moment. */
function withReason(paragraph: string, reason: Answers['reason']): string {
  if (reason === 'none' || !paragraph.includes('{reason}')) return paragraph
  if (reason === 'accepted') return "I've accepted another position."
  return paragraph.replace("I've decided to {reason}.", '') + short(part(`Reason, ${neutral[reason]}`))
}

const neutral = { exploring: 'exploring other options', pausing: 'pausing the search' } as const

function short(sentence: string): string {
  return sentence.replace('I have', "I've")
}

function withRegret(decline: string, { apology }: Writer, regret = 'I am sorry, but'): string {
  if (!apology) return decline
  return `${regret} ${/^I\b/.test(decline) ? decline : decline.charAt(0).toLowerCase() + decline.slice(1)}`
}

/** The first sentence of a template, and the others. Templates hold no abbreviation. */
function first(text: string): string {
  return /^.*?[.](?= |$)/.exec(text)?.[0] ?? text
}

function rest(text: string): string {
  return text.slice(first(text).length).trim()
}

/** A text as YAML: bare where YAML reads it as it stands, else between quotes. */
export function yamlScalar(text: string): string {
  return (/^\p{L}[\p{L}\p{N} .,'’&()/+-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(text)) ||
    /^\d+$/.test(text)
    ? text
    : JSON.stringify(text)
}
