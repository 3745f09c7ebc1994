import { t } from '@vscode/l10n'
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import { type Act, explain } from '../core/acts.ts'
import type { Sentence } from '../core/draft.ts'
import type { Diagnosis } from '../core/lint.ts'
import type { Span } from '../core/span.ts'
import { readWords, type Word } from '../core/words.ts'
import { actName } from './act-names.ts'
import type { Reading } from './reading.ts'

/** Why the words at a position are flagged, and how their sentence is read; nothing where there is nothing to say. */
export function hover(
  { document, draft, findings, rangeOf }: Reading,
  position: Position,
  docs: string,
): Hover | undefined {
  const offset = document.offsetAt(position)
  const holds = ({ start, end }: Span) => start <= offset && offset <= end
  const flagged = findings.filter(({ at }) => holds(at))
  const sentence = [...(draft.subject ? [draft.subject] : []), ...draft.sentences].find(holds)
  const rules = new Map(flagged.map(({ rule }) => [rule, describe(rule, docs)]))
  const paragraphs = [...rules.values(), ...(sentence ? readAs(sentence) : [])]
  const shown = flagged[0]?.at ?? sentence
  if (!shown || paragraphs.length === 0) return undefined
  return { range: rangeOf(shown), contents: { kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') } }
}

function describe({ id, title, why }: Diagnosis['rule'], docs: string): string {
  return `**${t(title)}**\n\n${t(why)} [${id}](${docs}${id}.md)`
}

/** What a sentence is heard to do, and the words of it that speak for it most. */
function* readAs({ text, acts }: Sentence): Generator<string> {
  const heard = [...acts].map(act => {
    const words = tellingWords(text, act).map(phrase => `“${escaped(phrase)}”`)
    return words.length > 0 ? `${actName(act)} (${words.join(', ')})` : actName(act)
  })
  if (heard.length > 0) yield t('Read as: {0}.', heard.join('; '))
}

/** The most words that are shown for an act. */
const mostTelling = 2

/** The stretches of a sentence that speak for an act most; they do not overlap. */
function tellingWords(sentence: string, act: Act): string[] {
  const words = readWords(sentence)
  const told: [number, number][] = []
  for (const { feature, weight } of explain(sentence, act)) {
    const found = weight > 0 ? stretchOf(words, feature.split(' ')) : undefined
    if (!found || told.some(([start, end]) => found[0] < end && start < found[1])) continue
    told.push(found)
    if (told.length === mostTelling) break
  }
  return told.sort(([a], [b]) => a - b).map(([start, end]) => sentence.slice(words[start]?.start, words[end - 1]?.end))
}

/** Where the stems of a feature stand one behind the other; nothing for features that are no words. */
function stretchOf(words: readonly Word[], stems: readonly string[]): [number, number] | undefined {
  const spoken = stems.filter(stem => stem !== '^' && stem !== '$')
  if (!spoken.some(stem => /\p{L}/u.test(stem))) return undefined
  const start = words.findIndex((_, at) => spoken.every((stem, ahead) => words[at + ahead]?.stem === stem))
  return start < 0 ? undefined : [start, start + spoken.length]
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&')
}
