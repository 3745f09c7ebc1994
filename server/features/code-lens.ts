import { t } from '@vscode/l10n'
import type { CodeLens } from 'vscode-languageserver'
import { commands, type GoToMissing } from '../protocol.ts'
import { overview } from './overview.ts'
import type { Reading } from './reading.ts'

/**
 * The draft at a glance, above its first line.
 *
 * @param known the commands the client carries out; without `goToMissing` the line only informs
 */
export function codeLenses(reading: Reading, known: ReadonlySet<string>): CodeLens[] {
  const { present, needed, words, seconds, missing } = overview(reading)
  const title = t('{0} of {1} parts · {2} words · {3} s aloud', present, needed, words, seconds)
  const top = { line: 0, character: 0 }
  if (!missing || !known.has(commands.goToMissing))
    return [{ range: { start: top, end: top }, command: { title, command: '' } }]
  const place: GoToMissing = { uri: reading.document.uri, range: missing }
  return [{ range: { start: top, end: top }, command: { title, command: commands.goToMissing, arguments: [place] } }]
}
