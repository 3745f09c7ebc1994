import { t } from '@vscode/l10n'
import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import { fixAll } from '../core/fix-all.ts'
import { editing } from './editing.ts'
import { lintText, type Reading } from './reading.ts'

/** The kind of the one action; `editor.codeActionsOnSave` may name it. */
export const fixEverythingKind = `${CodeActionKind.SourceFixAll}.kindRegrets`

/** Applies all safe fixes at once; nothing where there are none. */
export function fixEverything(reading: Reading): CodeAction[] {
  const edits = fixAll(reading.draft.text, text => lintText(text, reading.settings))
  if (edits.length === 0) return []
  return [{ title: t('Mend all that can safely be mended'), kind: fixEverythingKind, edit: editing(reading, edits) }]
}
