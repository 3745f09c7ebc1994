import type { Draft } from './draft.ts'
import type { Diagnosis } from './lint.ts'
import { nearest } from './nearest.ts'
import { isVerb, type Suppression, silencerOf, verbs, type Word } from './suppression.ts'

/** What a suppression comment is good for. */
export interface SuppressionUse {
  readonly suppression: Suppression
  /** Whether all it asks for is understood and comes to nothing. */
  readonly idle: boolean
  /** The rules it names to no effect. */
  readonly idleNames: readonly Word[]
  /** The words it has that nobody knows, with what is likely meant. */
  readonly unknown: readonly (Word & { readonly meant?: string })[]
}

/**
 * Judges suppression comments by what they silenced.
 *
 * @param silenced the findings that were left out for them
 * @param known the ids of all rules
 * @param off the ids of rules that were not asked: no comment is blamed for their silence
 */
export function judgeSuppressions(
  draft: Draft,
  suppressions: readonly Suppression[],
  silenced: readonly Diagnosis[],
  known: readonly string[],
  off: ReadonlySet<string>,
): SuppressionUse[] {
  const credit = new Map<Suppression, Set<string>>(suppressions.map(suppression => [suppression, new Set()]))
  for (const finding of silenced) {
    const silencer = silencerOf(draft, suppressions, finding)
    if (silencer) credit.get(silencer)?.add(finding.rule.id)
  }
  const disabled = new Set<string>()
  return suppressions.map(suppression => {
    const { verb, names } = suppression
    const all = names.length > 0 ? names.map(({ text }) => text) : known
    const used = verb.text === 'enable' ? new Set(disabled) : (credit.get(suppression) ?? new Set())
    for (const id of all) {
      if (verb.text === 'disable') disabled.add(id)
      else if (verb.text === 'enable') disabled.delete(id)
    }
    const unknown = unknownWords(suppression, known)
    if (!isVerb(verb.text)) return { suppression, idle: false, idleNames: [], unknown }
    const idleNames = names.filter(({ text }) => known.includes(text) && !used.has(text) && !off.has(text))
    const idle = names.length > 0 ? idleNames.length === names.length : used.size === 0
    return { suppression, idle, idleNames, unknown }
  })
}

/** Where the first word is not known, the others are not looked at. */
function unknownWords({ verb, names }: Suppression, known: readonly string[]): SuppressionUse['unknown'] {
  const words = isVerb(verb.text) ? names.filter(({ text }) => !known.includes(text)) : [verb]
  return words.map(word => {
    const meant = nearest(word.text, word === verb ? verbs : known)
    return meant ? { ...word, meant } : word
  })
}
