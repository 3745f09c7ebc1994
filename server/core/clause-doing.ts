import { type Act, acts, hear } from './acts.ts'
import type { Span } from './span.ts'

const joint = /[,;:–—]\s+|\s(?=(?:but|because|as|since|although|though|while|and|so)\s)/gi

/** Acts that make the rest of a sentence worth keeping. */
const courtesies = (
  ['appreciation', 'decline', 'implied-decline', 'keep-on-file', 'door-open', 'good-wishes', 'apology'] as const
).map(act => acts.indexOf(act))

/**
 * The beginning or end of a sentence that does an act while the rest does something courteous: "Thank you, but «the pay is a joke.»"
 *
 * @returns offsets in the sentence; nothing where the whole of it does the act
 */
export function clauseDoing(act: Act, sentence: string): Span | undefined {
  const place = acts.indexOf(act)
  let best: { span: Span; margin: number } | undefined
  for (const { 0: mark, index } of sentence.matchAll(joint)) {
    const cut = index + mark.length
    const parts = [
      { start: 0, end: index },
      { start: cut, end: sentence.length },
    ] as const
    for (const [span, rest] of [parts, [...parts].reverse()] as [Span, Span][]) {
      const doing = hear(sentence.slice(span.start, span.end))[place] ?? 0
      const others = hear(sentence.slice(rest.start, rest.end))
      const beside = others[place] ?? 0
      if (doing <= 0 || beside > 0 || !courtesies.some(courtesy => (others[courtesy] ?? 0) > 0)) continue
      if (!best || doing - beside > best.margin) best = { span, margin: doing - beside }
    }
  }
  return best?.span
}
