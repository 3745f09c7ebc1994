import * as vscode from 'vscode'
import { type Answers, methods } from '../server/protocol.ts'
import type { Desk } from './desk.ts'
import { askAndOpen, questionsBeyondInvitation } from './new-draft.ts'

/** Opens a draft that answers the selected text, or the copied one where nothing is selected. */
export async function fromInvitation(desk: Desk): Promise<void> {
  const { t } = vscode.l10n
  const invitation = selectedText() || (await vscode.env.clipboard.readText())
  if (!invitation.trim()) {
    void vscode.window.showInformationMessage(t('Select or copy the invitation first, then run this command again.'))
    return
  }
  const read = await desk.ask(methods.readInvitation, { text: invitation })
  const known: Partial<Answers> = {
    invitation,
    ...(read.company && { company: read.company }),
    ...(read.role && { role: read.role }),
    ...(read.person && { to: read.person }),
    ...(read.date && { date: read.date }),
  }
  await askAndOpen(desk, t('New Draft from Invitation'), questionsBeyondInvitation(), known)
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor
  return editor ? editor.document.getText(editor.selection).trim() : ''
}
