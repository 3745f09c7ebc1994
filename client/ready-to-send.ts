import * as vscode from 'vscode'
import { methods, type ReadinessItem } from '../server/protocol.ts'
import { activeDocument, reveal, sayNoDraft } from './active-draft.ts'
import type { Desk } from './desk.ts'

/** Lists what is open in a draft and what is fine; a choice goes there. */
export async function readyToSend(desk: Desk): Promise<void> {
  const document = activeDocument()
  const found = document && (await desk.ask(methods.readiness, { uri: document.uri.toString() }))
  if (!document || !found) return sayNoDraft()

  const { t } = vscode.l10n
  const open = found.filter(item => !item.ok)
  const chosen = await vscode.window.showQuickPick(
    [
      ...group(t('Open'), open),
      ...group(
        t('Fine'),
        found.filter(item => item.ok),
      ),
    ],
    {
      title: t('Ready to Send?'),
      placeHolder: headline(open.length),
      matchOnDetail: true,
    },
  )
  if (chosen?.range) await reveal(document, chosen.range)
}

interface Line extends vscode.QuickPickItem {
  readonly range?: NonNullable<ReadinessItem['range']>
}

function headline(open: number): string {
  const { t } = vscode.l10n
  if (open === 0) return t('Nothing is open: it can go.')
  return open === 1
    ? t('One thing is open; choose it to go there.')
    : t('{0} things are open; choose one to go there.', open)
}

function group(title: string, found: readonly ReadinessItem[]): readonly Line[] {
  if (found.length === 0) return []
  return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...found.map(toLine)]
}

function toLine({ label, detail, ok, range }: ReadinessItem): Line {
  const icon = new vscode.ThemeIcon(ok ? 'pass' : 'circle-large-outline')
  return { label, iconPath: icon, ...(detail && { detail }), ...(range && { range }) }
}
