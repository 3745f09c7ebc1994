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
import { explain } from '../../server/core/acts.ts'
import {
  isFitted,
  type LabelledDraft,
  type LabelledSentence,
  ownDrafts,
  ownSentences,
  readDrafts,
  readLabelled,
} from './labelled.ts'
import { type Miss, type MissedSentence, measureDrafts, measureSentences, type Tally, verdicts } from './measure.ts'

const words = process.argv.slice(2)
const folders = words.filter(word => !word.startsWith('--'))
const showMisses = words.includes('--misses')
const unknown = words.find(word => word.startsWith('--') && word !== '--misses')
if (unknown) throw new Error(`Unknown flag ${unknown}. Usage: npm run accuracy -- DIR… [--misses]`)

for (const folder of folders) reportFolder(folder)
const { putAside } = JSON.parse(readFileSync('test/corpus/hands.json', 'utf8')) as { putAside: string[] }
for (const hand of putAside) {
  reportDrafts(`our hand ${hand}, put aside`, ownDrafts(hand))
  reportSentences(`our hand ${hand}, put aside`, ownSentences(hand))
}

function reportFolder(folder: string): void {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const subfolders = readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? join(folder, entry.name) : [],
  )
  const withDrafts = [folder, ...subfolders].filter(path => existsSync(join(path, 'labels.jsonl')))
  const files = readdirSync(folder).filter(file => file.endsWith('.jsonl') && file !== 'labels.jsonl')
  for (const fitted of [true, false]) {
    const half = fitted ? 'the half that may be fitted on' : 'the half never fitted on'
    const draftsOf = (path: string) => readDrafts(path).filter((_, row) => isFitted(row) === fitted)
    if (withDrafts.length > 1) reportDrafts(`${basename(folder)}, ${half}`, withDrafts.flatMap(draftsOf))
    for (const path of withDrafts) reportDrafts(`${basename(path)}, ${half}`, draftsOf(path))
    for (const file of files) {
      const rows = readLabelled(join(folder, file)).filter((_, row) => isFitted(row) === fitted)
      reportSentences(`${file}, ${half}`, rows)
    }
  }
}

function reportDrafts(name: string, drafts: readonly LabelledDraft[]): void {
  const { tallies, spans, faultless, quiet } = measureDrafts(drafts, showMisses ? tellMiss : undefined)
  console.log(`\n${name}: ${drafts.length} drafts`.padEnd(60), 'P     R     F1     hit/false/missed')
  for (const verdict of verdicts) {
    const span = verdict === 'over-explaining' || verdict === 'negative-remark' ? spans[verdict] : undefined
    const rest = span ? `   spans found ${span.found}/${span.due}, findings on a span ${span.on}/${span.said}` : ''
    console.log(`  ${verdict.padEnd(56)}${figures(tallies[verdict])}${rest}`)
  }
  console.log(`  faultless without a finding: ${quiet} of ${faultless} (${((100 * quiet) / faultless).toFixed(1)} %)`)
}

function reportSentences(name: string, rows: readonly LabelledSentence[]): void {
  if (rows.length === 0) return
  const tallies = measureSentences(rows, showMisses ? tellMissedSentence : undefined)
  console.log(`\n${name}: ${rows.length} sentences`)
  for (const [act, tally] of tallies) {
    if (tally.hits + tally.missed > 0) console.log(`  ${act.padEnd(56)}${figures(tally)}`)
  }
}

function figures({ precision, recall, f1, hits, false: wrong, missed }: Tally): string {
  const part = (share: number) => (Number.isNaN(share) ? '  –  ' : share.toFixed(3))
  return `${part(precision)} ${part(recall)} ${part(f1)}  ${hits}/${wrong}/${missed}`
}

function tellMiss({ labelled, draft, verdict, due, said }: Miss): void {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  console.log(`\n- ${labelled.file}: ${verdict} ${due ? 'missed' : 'false'}`)
  if (due && (verdict === 'over-explaining' || verdict === 'negative-remark')) {
    for (const span of labelled.spans[verdict]) console.log(`    due: ${flat(span)}`)
  }
  for (const { at } of said) console.log(`    said of: ${flat(labelled.text.slice(at.start, at.end))}`)
  for (const { acts, text } of draft.sentences) console.log(`    [${[...acts].join(' ')}] ${text}`)
}

function tellMissedSentence({ text, act, due }: MissedSentence): void {
  const evidence = explain(text, act).slice(0, 6)
  console.log(`- ${act} ${due ? 'missed' : 'false'}: ${text}`)
  console.log(`    ${evidence.map(({ feature, weight }) => `${feature} ${weight.toFixed(1)}`).join(', ')}`)
}
