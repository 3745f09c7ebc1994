import { countWords, secondsAloud } from '../core/length.ts'
import { lint } from '../core/lint.ts'
import { partsOf } from '../core/parts.ts'
import type { Overview } from '../protocol.ts'
import { rules } from '../rules/rules.ts'
import { partName } from './part-names.ts'
import type { Reading } from './reading.ts'

/** A draft at a glance: what it has, what it lacks, and how long it is. */
export function overview(reading: Reading): Overview {
  const { draft, settings, version, findings, rangeOf } = reading
  const parts = partsOf(draft)
  const needed = parts.filter(({ optional }) => !optional)
  const lacking = needed.filter(({ sentences }) => sentences.length === 0)
  const words = draft.sentences.reduce((sum, { text }) => sum + countWords(text), 0)
  const limit = limitSeconds(reading)
  const [first] = lacking
  return {
    version,
    kind: draft.kind,
    parts: parts.map(({ id, optional, sentences, at }) => ({
      id,
      label: partName(id),
      present: sentences.length > 0,
      optional,
      range: rangeOf(at),
    })),
    needed: needed.length,
    present: needed.length - lacking.length,
    words,
    seconds: secondsAloud(words, draft.writer.wordsPerMinute),
    ...(limit === undefined ? {} : { limitSeconds: limit }),
    open: findings.length,
    suppressed: countSuppressed(reading),
    off: rules.filter(({ id }) => settings.rules[id]?.severity === 'off').map(({ id }) => id),
    ...(first ? { missing: rangeOf(first.at) } : {}),
  }
}

/** The seconds a script may take by the writer's own setting; nothing for what is not spoken or may take any time. */
export function limitSeconds({ draft, settings }: Reading): number | undefined {
  const rule = rules.find(({ id }) => id === 'too-long')
  const setting = settings.rules['too-long']
  if (draft.kind === 'email' || setting?.severity === 'off') return undefined
  const option = draft.kind === 'phone' ? 'phoneSeconds' : 'voicemailSeconds'
  return setting?.options?.[option] ?? rule?.options?.[option]?.default
}

/** How many findings the draft's comments silence. */
function countSuppressed({ draft, settings, findings }: Reading): number {
  if (draft.comments.length === 0) return 0
  const all = lint({ ...draft, comments: [] }, rules, settings.rules)
  return all.length - findings.filter(({ rule }) => !rule.last).length
}
