import * as vscode from 'vscode'
import { methods, type Target } from '../server/protocol.ts'
import { activeDocument, sayNoDraft } from './active-draft.ts'
import type { Desk } from './desk.ts'

/** Opens the same answer for another channel beside the draft, which stays. */
export async function turnInto(desk: Desk): Promise<void> {
  const document = activeDocument()
  const uri = document?.uri.toString() ?? ''
  const overview = await desk.ask(methods.overview, { uri })
  if (!overview) return sayNoDraft()

  const others = targets().filter(target => target.to !== overview.kind)
  const chosen = await vscode.window.showQuickPick(others, {
    title: vscode.l10n.t('Turn into…'),
    placeHolder: vscode.l10n.t('Your own sentences stay as they are; greeting and closing are made to fit.'),
  })
  const turned = chosen && (await desk.ask(methods.turnInto, { uri, kind: chosen.to }))
  if (!turned) return
  const result = await vscode.workspace.openTextDocument({ language: 'decline-draft', content: turned.text })
  await vscode.window.showTextDocument(result, vscode.ViewColumn.Beside)
}

function targets(): readonly (vscode.QuickPickItem & { readonly to: Target })[] {
  const { t } = vscode.l10n
  return [
    { to: 'email', label: t('Email') },
    { to: 'phone', label: t('Phone script') },
    { to: 'voicemail', label: t('Voicemail') },
    { to: 'confirmation', label: t('Confirming email'), description: t('after a call') },
  ]
}
