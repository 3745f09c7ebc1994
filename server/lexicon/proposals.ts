import type { Draft, Place } from '../core/draft.ts'
import { known } from '../core/invitation.ts'
import type { Edit } from '../core/rule.ts'
import { letter, part } from '../core/templates.ts'

/** The first words of an email or a call. */
export function greetings(draft: Draft): string[] {
  const to = known(draft, 'to')
  if (draft.kind !== 'email') return [to ? `Hello, ${to}.` : 'Hello.']
  return to ? [`Dear ${to},`, `Hello ${to},`] : ['Dear Hiring Manager,', 'Hello,']
}

/** Sentences by which a caller says who is calling, and why; none where the name is not known. */
export function introductions(draft: Draft): string[] {
  const from = known(draft, 'from')
  if (!from) return []
  const role = known(draft, 'role')
  return [
    `This is ${from}, calling about the interview${role ? ` for the ${role} position` : ''}.`,
    `My name is ${from}.`,
  ]
}

/** Questions whether it is a good moment. */
export function availabilityChecks(): string[] {
  return ['Do you have a moment?', 'Is this a good time to talk?']
}

/** Sentences of thanks, filled with what the draft knows; the best first. */
export function appreciations(draft: Draft): string[] {
  const company = known(draft, 'company')
  return [
    `Thank you for inviting me to interview${forTheRole(draft)}${company ? ` at ${company}` : ''}.`,
    `I appreciate ${company ? `${company}’s` : 'your'} interest in my application.`,
  ]
}

/** Sentences that say no. */
export function declines(draft: Draft): string[] {
  const regret = draft.writer.apology ? 'I am sorry to say that' : 'After careful consideration,'
  return [
    `${regret} I have decided to decline the interview${forTheRole(draft)}.`,
    'I have decided to withdraw my application.',
  ]
}

/** The two reasons that the guide allows, as the snippets word them. */
export function neutralReasons(): string[] {
  return [part('Reason, exploring other options'), part('Reason, pausing the search')]
}

/** The same two, with the no. */
export function declinesWithReason(): string[] {
  return [letter('Email, exploring other options'), letter('Email, pausing the search')].map(
    ([, , , decline = '']) => decline,
  )
}

/** Sentences that ask to be kept on file. */
export function keepOnFiles(draft: Draft): string[] {
  const company = known(draft, 'company')
  return [
    `Please keep my ${draft.writer.resume} on file should a suitable opening come up${company ? ` at ${company}` : ''}.`,
    'I would be glad to be considered for future openings.',
  ]
}

/** The last words of an email, without the name. */
export function signOffs({ writer }: Draft): string[] {
  return [`${writer.signOff.replace(/,$/, '')},`]
}

/** What an unkind word is about, and the same fact without the sting: a clause that stands alone or behind "because". */
const neutralFacts: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:pay|salar\w+|wages?|rate|money|compensation|bonus\w*|benefits|terms|contract|offer\w*|package|pension|underpa\w+|lowball\w*|peanuts|pittance|cheap\w*)\b/i,
    'the terms do not match what I need',
  ],
  [
    /\b(?:commut\w+|locat\w+|office|building|premises|neighbou?rhood|parking|site|far (?:away|out|from)|drive|city|town|area|relocat\w+|remote)\b/i,
    'the location does not suit me at this time',
  ],
  [
    /\b(?:schedul\w+|hours|shifts?|weekends?|overtime|nights?|rota|workload|roster)\b/i,
    'the schedule does not suit me at this time',
  ],
  [
    /\b(?:process|communicat\w+|repl(?:y|ies|ied)|respon\w+|wait\w*|weeks|months|late|resched\w+|cancel\w*|delay\w*|slow\w*|rounds?|recruit\w+|interviewers?|emails?|calls?|called|rung|ghost\w*)\b/i,
    'the timing does not suit me',
  ],
  [
    /\b(?:role|position|job|work|duties|task\w*|description|responsibilit\w+|post|title)\b/i,
    'the role is not the right fit for me at this time',
  ],
]
const neutralFact = 'it is not the right fit for me at this time'

/** The fact behind an unkind remark as a clause, kindly; the one nearest to the remark first, the one that fits all last. */
export function neutralClauses(remark: string): string[] {
  const near = neutralFacts.find(([about]) => about.test(remark))?.[1]
  return near ? [near, neutralFact] : [neutralFact]
}

/** Puts a sentence where it belongs. */
export function insertAt(place: Place, sentence: string): Edit {
  return { start: place.offset, end: place.offset, text: `${place.before}${sentence}${place.after}` }
}

function forTheRole(draft: Draft): string {
  const role = known(draft, 'role')
  return role ? ` for the ${role} position` : ''
}
