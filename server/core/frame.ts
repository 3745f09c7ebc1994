import type { Draft, Place, Sentence } from './draft.ts'
import type { FrontMatter } from './front-matter.ts'
import type { PlacedSentence } from './paragraphs.ts'

/** What frames the writer's words. */
export type Frame = Pick<Draft, 'sentences' | 'subject' | 'greeting' | 'signOff' | 'signature'>

/** Tells subject, greeting, sign-off and signature from the words between. */
export function readFrame(all: readonly PlacedSentence[]): Frame {
  const titled = all.slice(0, 3).findIndex(sentence => /^(?:subject|re)\s*:/i.test(sentence.text))
  const subject = all[titled]?.as('subject')
  const body = subject ? all.filter((_, place) => place !== titled) : all
  const greeting = body.slice(0, 3).find(sentence => sentence.acts.has('greeting'))
  let closing = body.findLastIndex(isSignOff)
  while (closing > 0 && body[closing - 1] !== greeting && isSignOff(body[closing - 1])) closing--
  if (closing <= 0) return { sentences: body, subject, greeting, signOff: undefined, signature: [] }
  const sentences = body.slice(0, closing + 1)
  const signature: Sentence[] = []
  for (const sentence of body.slice(closing + 1)) {
    if (isSignature(sentence)) signature.push(sentence.as('signature'))
    else sentences.push(sentence)
  }
  return { sentences, subject, greeting, signOff: body[closing], signature }
}

function isSignOff(sentence: Sentence | undefined): boolean {
  return sentence?.acts.has('sign-off') === true && sentence.text.length < 80
}

function isSignature(sentence: Sentence): boolean {
  return !/^p\.?\s?p?\.?s\b/i.test(sentence.text) && sentence.text.split(' ').length < 9 && !/[!?]$/.test(sentence.text)
}

/** Where a missing part belongs. */
export function findPlaces(
  text: string,
  frontMatter: FrontMatter | undefined,
  all: readonly Sentence[],
  frame: Frame,
): Draft['places'] {
  const { greeting, signOff, sentences } = frame
  const top = frontMatter?.end ?? 0
  const last = all.at(-1)
  const end: Place = last
    ? { offset: last.end, before: '\n\n', after: '', show: last }
    : {
        offset: text.length,
        before: text.trim() === '' ? '' : '\n\n',
        after: '\n',
        show: { start: top, end: text.length },
      }
  const opening = greeting ? behind(greeting, sentences) : atTop(top, sentences, end)
  const thanks = sentences.find(sentence => sentence.acts.has('appreciation') && sentence !== signOff)
  const middle = thanks && thanks !== greeting ? behind(thanks, sentences) : opening
  return { opening, middle, closing: signOff ? ahead(signOff, sentences, opening) : end, end }
}

function atTop(top: number, sentences: readonly Sentence[], end: Place): Place {
  const first = sentences[0]
  return first
    ? { offset: first.start, before: '', after: '\n\n', show: first }
    : { ...end, offset: Math.max(top, end.offset) }
}

/** Behind a sentence: a paragraph of its own where the sentence ends one, else the next sentence. */
function behind(sentence: Sentence, sentences: readonly Sentence[]): Place {
  const next = sentences[sentences.indexOf(sentence) + 1]
  const inside = next?.paragraph === sentence.paragraph
  return { offset: sentence.end, before: inside ? ' ' : '\n\n', after: '', show: next ?? sentence }
}

/** Before the sign-off: a paragraph of its own, or the sentence before where both share one. */
function ahead(signOff: Sentence, sentences: readonly Sentence[], otherwise: Place): Place {
  const previous = sentences[sentences.indexOf(signOff) - 1]
  if (!previous) return otherwise
  const inside = previous.paragraph === signOff.paragraph
  return { offset: previous.end, before: inside ? ' ' : '\n\n', after: '', show: previous }
}
