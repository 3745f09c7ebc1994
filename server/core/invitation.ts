import type { Facts, Quote } from './draft.ts'
import { forLettersOf } from './letters.ts'
import { remembered } from './remembered.ts'
import { isSlot } from './slots.ts'

/** What the quoted invitation says plainly; what it leaves in doubt is left out. */
export interface Invitation {
  readonly company?: string
  readonly role?: string
  /** Who signed it, or else says who they are. */
  readonly signer?: string
  /** As written there. */
  readonly date?: string
  /** All that is quoted, for looking up whether it names somebody. */
  readonly text: string
}

/** A name found in a text; offsets in the text. */
export interface Mention {
  readonly text: string
  readonly start: number
  readonly end: number
}

const read = new WeakMap<readonly Quote[], Invitation>()

/** Reads the invitation that a draft quotes; the same for the same words. */
export function readInvitation({ quotes }: Facts): Invitation {
  let invitation = read.get(quotes)
  if (!invitation) {
    invitation = readQuotes(quotes.map(quote => quote.text).join('\n'))
    read.set(quotes, invitation)
  }
  return invitation
}

/** What is known of the application: from the front matter, or else from the quoted invitation or the writer's profile. */
export function known(facts: Facts, key: 'company' | 'role' | 'to' | 'from' | 'date'): string | undefined {
  const given = facts.given(key)
  if (given && !isSlot(given)) return given
  const { company, role, signer, date } = readInvitation(facts)
  return { company, role, to: signer, from: facts.writer.name || undefined, date }[key]
}

const part = String.raw`\p{Lu}[\p{L}\d&'’-]*(?:\.\p{L}[\p{L}\d]*)*`
const name = `${part}(?: (?:(?:of|and|for|de|&) )?(?:the )?${part}){0,4}`
/** What stands before a company's name, in any case of letters. The name is looked for apart: it must have its capitals. */
const companyPhrases = [
  /(?:interview(?:ing)?|position|role|post|job|opening|vacancy|opportunity|careers?|team|work(?:ing)?|here|recruiter|manager|partner|director) at /gi,
  /(?:position|role|post|job|opening|vacancy|opportunity|working) with /gi,
  /(?:on behalf of|interest in joining|interest in working (?:at|for|with)|appl(?:y|ied|ying|ication) (?:to|with|at)|we at) /gi,
]
const companyName = forLettersOf(new RegExp(name, 'uy'))
/** A company that says it is one stands on a line of its own. */
const companyLine = new RegExp(`^(${name},? (?:Inc|Ltd|LLC|GmbH|PLC|plc|Corp|Limited|Group|AG|Pty)\\.?)$`, 'gmu')
const noCompany =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|I|We|Our|Your|The|This|HR|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December)(?:\.|days?)?(?: |$)|\b(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|House|Hotel|Campus|Building|Office|Offices|Café|Cafe|Room|Floor|HQ|Headquarters|Department|Team|Division|Branch|Site|AM|PM)\.?$/

/** The companies that a text plainly names as such: "the position at Acme". */
export function* companiesIn(text: string): Generator<Mention> {
  for (const phrase of companyPhrases) {
    for (const match of text.matchAll(phrase)) {
      const start = match.index + match[0].length
      const pattern = companyName(text)
      pattern.lastIndex = start
      const found = pattern.exec(text)?.[0]
      if (!found || /\p{L}$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
      const company = found.replace(/(?<!\b(?:Inc|Ltd|Co|Corp))[.'’-]+$|['’]s$/, '')
      if (company && !noCompany.test(company)) yield { text: company, start, end: start + company.length }
    }
  }
}

const title = String.raw`\p{Lu}[\p{L}-]*(?:(?: |/| / )(?:(?:of|and|for|&) )?\p{Lu}[\p{L}-]*){0,5}`
const rolePhrases = [
  new RegExp(`(?:position|role|post|job|title) (?:of|as) (?:an? |the )?(${title})`, 'gu'),
  new RegExp(
    `(?:for|of|about|from|in) (?:the|our|your|an?) (${title}) (?:position|role|post|job|opening|vacancy)`,
    'gu',
  ),
  /(?:for|of|about|from) (?:the|our|your|an?) ([\p{Ll}-]+(?: [\p{Ll}-]+){0,3}) (?:position|role|post|job|opening|vacancy)/gu,
  new RegExp(`interview(?:ing)? (?:for|as) (?:an? |the )?(${title})`, 'gu'),
].map(forLettersOf)
/** How a word ends that says what somebody does for a living. */
const doer =
  /(?:er|or|ist|ant|ent|ian|yst|ect|ive|hand|lead|chef|clerk|nurse|cook|intern|rep|head|chief|aide|coach|host|hostess|steward|apprentice|associate|secretary|trainee|fellow|counsel|ship|midwife|person|man|woman|maid|driver)$/i
const noRole =
  /\b(?:open|available|above|advertised|new|other|another|similar|same|current|permanent|former|future|later|better|different|suitable|right|senior-level|summer|winter|either|latter)\b/i

/** The roles that a text plainly names as such: "for the position of Clerk", "the Clerk position". */
export function* rolesIn(text: string): Generator<Mention> {
  for (const phrase of rolePhrases) {
    for (const match of text.matchAll(phrase(text))) {
      const role = match[1] ?? ''
      if (!doer.test(role) || noRole.test(role)) continue
      const start = match.index + match[0].lastIndexOf(role)
      yield { text: role, start, end: start + role.length }
    }
  }
}

const readQuotes = remembered(16, (text: string): Invitation => {
  if (!text) return { text }
  const prose = text.replace(/\s/g, ' ')
  const company = agreed([...companiesIn(prose), ...lines(companyLine, text)])
  const role = agreed([...rolesIn(prose)])
  const signer = readSigner(text)
  const date = dates.exec(prose)?.[0]
  return {
    text,
    ...(company ? { company } : {}),
    ...(role ? { role } : {}),
    ...(signer ? { signer } : {}),
    ...(date ? { date } : {}),
  }
})

/** What all mentions call it, the first of them; nothing where they name several things. */
function agreed(mentions: readonly Mention[]): string | undefined {
  const [first, ...others] = mentions.map(mention => mention.text)
  const agree = others.every(other => first?.startsWith(other) || other.startsWith(first ?? ''))
  return agree ? first : undefined
}

function* lines(pattern: RegExp, text: string): Generator<Mention> {
  for (const match of text.matchAll(pattern)) {
    yield { text: match[1] ?? '', start: match.index, end: match.index + match[0].length }
  }
}

const person = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*\.?){0,3}`
const signed = new RegExp(
  String.raw`^(?:(?:with )?(?:kind|kindest|best|warm|warmest|many) (?:regards|wishes|thanks)|regards|sincerely|yours(?: sincerely| faithfully| truly)?|sincerely yours|best|thanks|many thanks|cheers|all the best|respectfully)[,.!]?\s*\n+\s*(${person})\s*(?:,|$)`,
  'imu',
)
const headed = new RegExp(`^From: *(${person})`, 'mu')
const introduced = /\b(?:[Mm]y name is|[Tt]his is|I am|I['’]m) (\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)/u

function readSigner(text: string): string | undefined {
  const found = (signed.exec(text) ?? headed.exec(text) ?? introduced.exec(text))?.[1]?.trim()
  return found && /^\p{Lu}/u.test(found) ? found : undefined
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const day = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const dates = new RegExp(
  `(?:${day},? )?(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?|${day}`,
)
