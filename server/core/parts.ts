import type { Act } from './acts.ts'
import type { Draft, Sentence } from './draft.ts'
import type { DraftKind } from './front-matter.ts'
import { known } from './invitation.ts'
import { telephone } from './message.ts'
import type { Span } from './span.ts'

/** The parts of a draft, in the order in which they belong. */
export const partIds = [
  'subject',
  'greeting',
  'introduction',
  'availability-check',
  'appreciation',
  'decline',
  'reason',
  'keep-on-file',
  'good-wishes',
  'call-back',
  'sign-off',
] as const
export type PartId = (typeof partIds)[number]

/** A part of a draft, there or not. */
export interface DraftPart {
  readonly id: PartId
  /** It may be left out. */
  readonly optional: boolean
  /** The sentences that do it; none where it lacks. */
  readonly sentences: readonly Sentence[]
  /** Where it stands; where it lacks, the empty stretch where it belongs. */
  readonly at: Span
}

/** The parts that a draft of its kind has or may have. */
export function partsOf(draft: Draft): DraftPart[] {
  return partIds
    .filter(id => kinds[id].includes(draft.kind))
    .map(id => {
      const sentences = sentencesOf(id, draft)
      const [first, last] = [sentences[0], sentences.at(-1)]
      const at = first && last ? { start: first.start, end: last.end } : placeOf(id, draft)
      return { id, optional: optional.includes(id), sentences, at }
    })
}

const every: readonly DraftKind[] = ['email', 'phone', 'voicemail']
const kinds: Readonly<Record<PartId, readonly DraftKind[]>> = {
  subject: ['email'],
  greeting: every,
  introduction: ['phone', 'voicemail'],
  'availability-check': ['phone'],
  appreciation: every,
  decline: every,
  reason: every,
  'keep-on-file': every,
  'good-wishes': every,
  'call-back': ['voicemail'],
  'sign-off': ['email'],
}
const optional: readonly PartId[] = ['reason', 'good-wishes', 'call-back']

function sentencesOf(id: PartId, draft: Draft): Sentence[] {
  const { subject, greeting, signOff, signature } = draft
  switch (id) {
    case 'subject':
      return subject ? [subject] : []
    case 'greeting':
      return greeting ? [greeting] : []
    case 'introduction':
      return introduction(draft)
    case 'call-back':
      return run(draft, ({ text }) => telephone.test(text))
    case 'sign-off':
      return signOff ? [signOff, ...signature] : doing(draft, ['sign-off']).slice(-1)
    case 'decline':
      return doing(draft, ['decline', 'implied-decline'])
    case 'reason':
      return doing(draft, ['reason', 'long-reason'])
    default:
      return doing(draft, [id])
  }
}

/** A caller whose name is said need not say "this is". */
function introduction(draft: Draft): Sentence[] {
  const from = known(draft, 'from')
  const named = draft.sentences.slice(0, 3).filter(({ text }) => from && text.includes(from))
  const said = doing(draft, ['introduction'])
  return said.length > 0 ? said : named.slice(0, 1)
}

function doing(draft: Draft, wanted: readonly Act[]): Sentence[] {
  return run(draft, ({ acts }) => wanted.some(act => acts.has(act)))
}

/** The first sentence that is meant, with those behind it that are meant as well. */
function run({ sentences }: Draft, meant: (sentence: Sentence) => boolean): Sentence[] {
  const start = sentences.findIndex(meant)
  if (start < 0) return []
  const length = sentences.slice(start).findIndex(sentence => !meant(sentence))
  return sentences.slice(start, length < 0 ? undefined : start + length)
}

function placeOf(id: PartId, { places, sentences, frontMatter, text }: Draft): Span {
  switch (id) {
    case 'subject':
    case 'greeting':
      return empty(sentences[0]?.start ?? Math.min(text.length, (frontMatter?.end ?? -1) + 1))
    case 'introduction':
    case 'availability-check':
    case 'appreciation':
      return empty(places.opening.offset)
    case 'decline':
    case 'reason':
      return empty(places.middle.offset)
    case 'sign-off':
      return empty(places.end.offset)
    default:
      return empty(places.closing.offset)
  }
}

function empty(offset: number): Span {
  return { start: offset, end: offset }
}
