/**
 * Measures the linter on labelled drafts and sentences, through the same core as the server.
 *
 *     npm run accuracy -- DIR… [--misses]
 *
 * A DIR holds drafts with `labels.jsonl`, sentence files `*.jsonl`, or folders of these. Of every file the rows are split in blocks of ten:
 * even blocks may be fitted on, odd ones never are. Our own hands that are put aside are measured besides.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Act, acts, explain, hear } from '../../server/core/acts.ts'
import { type Draft, readDraft } from '../../server/core/draft.ts'
import { type Diagnosis, lint } from '../../server/core/lint.ts'
import { rules } from '../../server/rules/rules.ts'
import {
  isFitted,
  type LabelledDraft,
  type LabelledSentence,
  ownDrafts,
  ownSentences,
  readDrafts,
  readLabelled,
} from './labelled.ts'

const flags = process.argv.slice(2).filter(word => word.startsWith('--'))
const folders = process.argv.slice(2).filter(word => !word.startsWith('--'))
const showMisses = flags.includes('--misses')
const verdicts = [
  'missing-appreciation',
  'missing-keep-on-file',
  'missing-decline',
  'over-explaining',
  'negative-remark',
] as const
type Verdict = (typeof verdicts)[number]
const checked = rules.filter(rule => (verdicts as readonly string[]).includes(rule.id))

class Tally {
  hits = 0
  false = 0
  missed = 0
  add(due: boolean, said: boolean): void {
    if (due && said) this.hits++
    else if (said) this.false++
    else if (due) this.missed++
  }
  toString(): string {
    const { hits, false: wrong, missed } = this
    const part = (share: number) => (Number.isNaN(share) ? '    –' : share.toFixed(3))
    return `${part(hits / (hits + wrong))} ${part(hits / (hits + missed))} ${part((2 * hits) / (2 * hits + wrong + missed))}  ${hits}/${wrong}/${missed}`
  }
}

for (const folder of folders) {
  const draftFolders = [folder, ...subfolders(folder)].filter(path => existsSync(join(path, 'labels.jsonl')))
  for (const fitted of [true, false]) {
    const drafts = draftFolders.flatMap(path => readDrafts(path).filter((_, row) => isFitted(row) === fitted))
    const half = fitted ? 'half that may be fitted on' : 'half never fitted on'
    if (drafts.length) reportDrafts(`${basename(folder)}, ${half}`, drafts)
    for (const path of draftFolders) {
      const part = readDrafts(path).filter((_, row) => isFitted(row) === fitted)
      if (draftFolders.length > 1) reportDrafts(`  ${basename(path)}, ${half}`, part)
    }
    const files = readdirSync(folder).filter(file => file.endsWith('.jsonl') && file !== 'labels.jsonl')
    for (const file of files) {
      reportSentences(
        `${file}, ${half}`,
        readLabelled(join(folder, file)).filter((_, row) => isFitted(row) === fitted),
      )
    }
  }
}
const putAside = (JSON.parse(readFileSync('test/corpus/hands.json', 'utf8')) as { putAside: string[] }).putAside
for (const hand of putAside) {
  reportDrafts(`our hand ${hand}, put aside`, ownDrafts(hand))
  reportSentences(`our hand ${hand}, put aside, sentences`, ownSentences(hand))
}

function reportDrafts(name: string, drafts: readonly LabelledDraft[]): void {
  const tallies = new Map(verdicts.map(verdict => [verdict, new Tally()]))
  const spans = new Map<Verdict, { due: number; found: number; said: number; on: number }>()
  let faultless = 0
  let quiet = 0
  for (const labelled of drafts) {
    const draft = readDraft(labelled.text)
    const findings = lint(draft, checked)
    if (labelled.faultless) {
      faultless++
      if (findings.length === 0) quiet++
    }
    for (const verdict of verdicts) {
      const due = labelled.due[verdict]
      if (due === undefined) continue
      const said = findings.filter(({ rule }) => rule.id === verdict)
      tallies.get(verdict)?.add(due, said.length > 0)
      countSpans(spans, verdict, labelled, said)
      if (showMisses && due !== said.length > 0) tellMiss(labelled, draft, verdict, due, said)
    }
  }
  console.log(`\n${name}: ${drafts.length} drafts                 P     R     F1     hit/false/missed`)
  for (const [verdict, tally] of tallies) {
    const span = spans.get(verdict)
    const rest = span
      ? `   spans found ${span.found} of ${span.due}, findings on a span ${span.on} of ${span.said}`
      : ''
    console.log(`  ${verdict.padEnd(22)} ${tally}${rest}`)
  }
  console.log(`  faultless without a finding: ${quiet} of ${faultless} (${((100 * quiet) / faultless).toFixed(1)} %)`)
}

function countSpans(
  counts: Map<Verdict, { due: number; found: number; said: number; on: number }>,
  verdict: Verdict,
  { spans, text }: LabelledDraft,
  said: readonly Diagnosis[],
): void {
  if (verdict !== 'over-explaining' && verdict !== 'negative-remark') return
  const count = counts.get(verdict) ?? { due: 0, found: 0, said: 0, on: 0 }
  counts.set(verdict, count)
  const due = spans[verdict].flatMap(span => {
    const start = text.indexOf(span)
    return start < 0 ? [] : { start, end: start + span.length }
  })
  const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end
  count.due += due.length
  count.found += due.filter(span => said.some(({ at }) => touches(at, span))).length
  count.said += said.length
  count.on += said.filter(({ at }) => due.some(span => touches(at, span))).length
}

function tellMiss(
  labelled: LabelledDraft,
  draft: Draft,
  verdict: Verdict,
  due: boolean,
  said: readonly Diagnosis[],
): void {
  console.log(`\n- ${labelled.file}: ${verdict} ${due ? 'missed' : 'false'}`)
  for (const span of due && (verdict === 'over-explaining' || verdict === 'negative-remark')
    ? labelled.spans[verdict]
    : []) {
    console.log(`    due: ${span.replaceAll('\n', ' ')}`)
  }
  for (const finding of said)
    console.log(`    said of: ${labelled.text.slice(finding.at.start, finding.at.end).replaceAll('\n', ' ')}`)
  for (const sentence of draft.sentences) console.log(`    [${[...sentence.acts].join(' ')}] ${sentence.text}`)
}

function reportSentences(name: string, rows: readonly LabelledSentence[]): void {
  const tallies = new Map<Act, Tally>()
  for (const { text, label, acts: tagged } of rows) {
    const scores = hear(text)
    acts.forEach((act, place) => {
      const due = tagged ? tagged.has(act) : label === act
      const said = (scores[place] ?? 0) > 0
      const tally = tallies.get(act) ?? new Tally()
      tallies.set(act, tally)
      tally.add(due, said)
      if (showMisses && due !== said) {
        const evidence = explain(text, act).slice(0, 6)
        console.log(`- ${act} ${due ? 'missed' : 'false'} (${(scores[place] ?? 0).toFixed(1)}): ${text}`)
        console.log(`    ${evidence.map(({ feature, weight }) => `${feature} ${weight.toFixed(1)}`).join(', ')}`)
      }
    })
  }
  console.log(`\n${name}: ${rows.length} sentences`)
  for (const [act, tally] of tallies) if (tally.hits + tally.missed > 0) console.log(`  ${act.padEnd(22)} ${tally}`)
}

function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? join(folder, entry.name) : [],
  )
}
