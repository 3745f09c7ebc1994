import { type Act, acts, hear } from '../../server/core/acts.ts'
import { type Draft, readDraft } from '../../server/core/draft.ts'
import { type Diagnosis, lint } from '../../server/core/lint.ts'
import type { Span } from '../../server/core/span.ts'
import { rules } from '../../server/rules/rules.ts'
import type { LabelledDraft, LabelledSentence } from './labelled.ts'

/** The rules that are measured on whole drafts. */
export const verdicts = [
  'missing-appreciation',
  'missing-keep-on-file',
  'missing-decline',
  'over-explaining',
  'negative-remark',
] as const
export type Verdict = (typeof verdicts)[number]

/** How often something was said that was due. */
export class Tally {
  hits = 0
  false = 0
  missed = 0

  add(due: boolean, said: boolean): void {
    if (due && said) this.hits++
    else if (said) this.false++
    else if (due) this.missed++
  }

  get precision(): number {
    return this.hits / (this.hits + this.false)
  }

  get recall(): number {
    return this.hits / (this.hits + this.missed)
  }

  get f1(): number {
    return (2 * this.hits) / (2 * this.hits + this.false + this.missed)
  }
}

/** Of labelled stretches how many a finding touches, and of findings how many touch one. */
export interface SpanCount {
  due: number
  found: number
  said: number
  on: number
}

export interface DraftMeasure {
  readonly tallies: Readonly<Record<Verdict, Tally>>
  readonly spans: Readonly<Record<'over-explaining' | 'negative-remark', SpanCount>>
  readonly faultless: number
  /** Of the faultless drafts those without a finding. */
  readonly quiet: number
}

/** What went wrong in a draft. */
export interface Miss {
  readonly labelled: LabelledDraft
  readonly draft: Draft
  readonly verdict: Verdict
  readonly due: boolean
  readonly said: readonly Diagnosis[]
}

const measured = rules.filter(rule => (verdicts as readonly string[]).includes(rule.id))

/** Measures the rules on whole drafts; a verdict that may go either way is left out of the count. */
export function measureDrafts(drafts: readonly LabelledDraft[], onMiss?: (miss: Miss) => void): DraftMeasure {
  const count = () => ({ due: 0, found: 0, said: 0, on: 0 })
  const tallies = Object.fromEntries(verdicts.map(verdict => [verdict, new Tally()])) as Record<Verdict, Tally>
  const spans = { 'over-explaining': count(), 'negative-remark': count() }
  let faultless = 0
  let quiet = 0
  for (const labelled of drafts) {
    const draft = readDraft(labelled.text)
    const findings = lint(draft, measured)
    if (labelled.faultless) faultless++
    if (labelled.faultless && findings.length === 0) quiet++
    for (const verdict of verdicts) {
      const due = labelled.due[verdict]
      if (due === undefined) continue
      const said = findings.filter(({ rule }) => rule.id === verdict)
      tallies[verdict].add(due, said.length > 0)
      if (verdict === 'over-explaining' || verdict === 'negative-remark')
        countSpans(spans[verdict], labelled, verdict, said)
      if (due !== said.length > 0) onMiss?.({ labelled, draft, verdict, due, said })
    }
  }
  return { tallies, spans, faultless, quiet }
}

function countSpans(
  count: SpanCount,
  { spans, text }: LabelledDraft,
  verdict: keyof LabelledDraft['spans'],
  said: readonly Diagnosis[],
): void {
  const due = spans[verdict].flatMap(span => {
    const start = text.indexOf(span)
    return start < 0 ? [] : { start, end: start + span.length }
  })
  const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end
  count.due += due.length
  count.found += due.filter(span => said.some(({ at }) => touches(at, span))).length
  count.said += said.length
  count.on += said.filter(({ at }) => due.some(span => touches(at, span))).length
}

/** A sentence misheard. */
export interface MissedSentence {
  readonly text: string
  readonly act: Act
  readonly due: boolean
}

/** Measures each act on single sentences. Where a sentence has one label, other acts than that count as not done. */
export function measureSentences(
  rows: readonly LabelledSentence[],
  onMiss?: (miss: MissedSentence) => void,
): Map<Act, Tally> {
  const tallies = new Map<Act, Tally>(acts.map(act => [act, new Tally()]))
  for (const { text, label, acts: tagged } of rows) {
    const scores = hear(text)
    acts.forEach((act, place) => {
      const due = tagged ? tagged.has(act) : label === act
      const said = (scores[place] ?? 0) > 0
      tallies.get(act)?.add(due, said)
      if (due !== said) onMiss?.({ text, act, due })
    })
  }
  return tallies
}
