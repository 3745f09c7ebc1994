import { t } from '@vscode/l10n'
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver'
import type { Diagnosis } from '../core/lint.ts'
import { commands, type TeachPhrase } from '../protocol.ts'
import type { Host } from './code-actions.ts'
import { toDiagnostic } from './diagnostics.ts'
import type { Reading } from './reading.ts'

/** What lacks in a draft by a rule, and the words in which a writer claims to have said it. */
const lessons: readonly { readonly rule: string; readonly act: TeachPhrase['act']; title(phrase: string): string }[] = [
  {
    rule: 'missing-appreciation',
    act: 'appreciation',
    title: phrase => t('This is my appreciation: remember “{0}” (kindRegrets.phrases in your user settings)', phrase),
  },
  {
    rule: 'missing-keep-on-file',
    act: 'keep-on-file',
    title: phrase =>
      t('This asks to be kept on file: remember “{0}” (kindRegrets.phrases in your user settings)', phrase),
  },
  {
    rule: 'missing-decline',
    act: 'decline',
    title: phrase => t('This says no: remember “{0}” (kindRegrets.phrases in your user settings)', phrase),
  },
]

/**
 * Offers to learn the words of a sentence as a part that was not heard. Where words are selected those are meant, and the part may be
 * reported anywhere in the draft; else the sentence at the cursor, where it is reported.
 */
export function teaching(reading: Reading, touched: readonly Diagnosis[], range: Range, host: Host): CodeAction[] {
  if (!host.commands.has(commands.teachPhrase)) return []
  const start = reading.document.offsetAt(range.start)
  const end = reading.document.offsetAt(range.end)
  const sentence = reading.draft.sentences.find(candidate => candidate.start <= start && end <= candidate.end)
  if (!sentence || sentence === reading.draft.greeting || sentence === reading.draft.signOff) return []
  const selected = trimmed(reading.draft.text.slice(start, end).replace(/\s/g, ' '))
  // Where markup lies between the selected words the reader does not see them so; then it is the whole sentence.
  const phrase = selected && sentence.text.includes(selected) ? selected : trimmed(sentence.text)
  const reported = selected ? reading.findings : touched
  return lessons.flatMap(({ rule, act, title }) => {
    const finding = reported.find(candidate => candidate.rule.id === rule)
    return finding ? teach(title(shortened(phrase)), { act, phrase }, reading, finding, host) : []
  })
}

function teach(title: string, lesson: TeachPhrase, reading: Reading, finding: Diagnosis, { docs }: Host): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, reading, docs)],
    command: { title, command: commands.teachPhrase, arguments: [lesson] },
  }
}

/** Without the marks around the words. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function shortened(phrase: string): string {
  return phrase.length > 48 ? `${phrase.slice(0, 47).trimEnd()}…` : phrase
}
