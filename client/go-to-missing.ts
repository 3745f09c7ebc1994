import * as vscode from 'vscode'
import { type GoToMissing, methods } from '../server/protocol.ts'
import { activeDocument, reveal, sayNoDraft } from './active-draft.ts'
import type { Desk } from './desk.ts'

/**
 * Goes to where the first part that lacks belongs.
 *
 * @param place what a code lens names; from the palette it is asked for
 */
export async function goToMissing(desk: Desk, place?: GoToMissing): Promise<void> {
  if (place) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri))
    return reveal(document, place.range)
  }
  const document = activeDocument()
  const overview = document && (await desk.ask(methods.overview, { uri: document.uri.toString() }))
  if (!document || !overview) return sayNoDraft()
  if (overview.missing) return reveal(document, overview.missing)
  vscode.window.setStatusBarMessage(vscode.l10n.t('No part is missing.'), 4000)
}
