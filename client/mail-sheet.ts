import * as vscode from 'vscode'
import type { Mail } from '../server/protocol.ts'
import type { Desk } from './desk.ts'
import type { Sheet } from './mail-sheet/sheet.ts'
import { openPage } from './webview.ts'

/** Opens the letter as it will be mailed, to copy it with its formatting. */
export function openMailSheet({ extensionUri }: Desk, { subject, text, html }: Mail): void {
  const { t } = vscode.l10n
  const sheet: Sheet = {
    subject,
    text,
    html,
    words: {
      title: t('Copy for Mail'),
      subject: t('Subject'),
      letter: t('Letter'),
      copySubject: t('Copy Subject'),
      copyLetter: t('Copy Letter'),
      copied: t('Copied.'),
    },
  }
  const panel = openPage(extensionUri, {
    name: 'mail-sheet',
    title: t('Copy for Mail'),
    column: vscode.ViewColumn.Beside,
    onMessage: () => void panel.webview.postMessage(sheet),
  })
}
