import type { Draft, Place } from '../core/draft.ts'
import type { Edit } from '../core/rule.ts'

/** Sentences of thanks, filled with what the draft knows; the best first. */
export function appreciations(draft: Draft): string[] {
  const role = draft.given('role')
  const company = draft.given('company')
  return [
    `Thank you for inviting me to interview${role ? ` for the ${role} position` : ''}${company ? ` at ${company}` : ''}.`,
    `I appreciate ${company ? `${company}’s` : 'your'} interest in my application.`,
  ]
}

/** Sentences that say no. */
export function declines(draft: Draft): string[] {
  const role = draft.given('role')
  return [
    `After careful consideration, I have decided to decline the interview${role ? ` for the ${role} position` : ''}.`,
    'I have decided to withdraw my application.',
  ]
}

/** Sentences that ask to be kept on file. */
export function keepOnFiles(draft: Draft): string[] {
  const company = draft.given('company')
  return [
    `Please keep my resume on file should a suitable opening come up${company ? ` at ${company}` : ''}.`,
    'I would be glad to be considered for future openings.',
  ]
}

/** Puts a sentence where it belongs. */
export function insertAt(place: Place, sentence: string): Edit {
  return { start: place.offset, end: place.offset, text: `${place.before}${sentence}${place.after}` }
}
