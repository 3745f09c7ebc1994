import { t } from '@vscode/l10n'
import { partsOf } from '../core/parts.ts'
import type { ReadinessItem } from '../protocol.ts'
import { overview } from './overview.ts'
import { partName } from './part-names.ts'
import type { Reading } from './reading.ts'

/** What is open in a draft, in the order of the text, and behind it what is fine. */
export function readiness(reading: Reading): ReadinessItem[] {
  return [...open(reading), ...fine(reading)]
}

function open({ findings, rangeOf }: Reading): ReadinessItem[] {
  return findings.map(({ rule, message, at }) => ({
    label: t(rule.title),
    detail: message,
    ok: false,
    range: rangeOf(at),
  }))
}

function* fine(reading: Reading): Generator<ReadinessItem> {
  const { draft, findings, rangeOf } = reading
  const found = new Set(findings.map(({ rule }) => rule.id))
  for (const { id, sentences, at } of partsOf(draft)) {
    const text = sentences.map(sentence => sentence.text).join(' ')
    // A reason that is flagged is no good news.
    if (sentences.length > 0 && !(id === 'reason' && found.has('over-explaining')))
      yield { label: partName(id), detail: text, ok: true, range: rangeOf(at) }
  }
  if (found.has('too-long') || draft.sentences.length === 0) return
  const { words, seconds } = overview(reading)
  const detail =
    draft.kind === 'email' ? t('{0} words', words) : t('{0} words, about {1} seconds aloud', words, seconds)
  yield { label: t('Short enough'), detail, ok: true }
}
