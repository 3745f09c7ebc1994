import * as vscode from 'vscode'
import { declaresDraft } from '../server/core/declares-draft.ts'
import { commands } from '../server/protocol.ts'
import { keepCalm } from './calm.ts'
import { openDesk, type StartServer } from './desk.ts'
import { copyForMail, openInMailProgram, saveAsEml } from './finish.ts'
import { fromInvitation } from './from-invitation.ts'
import { goToMissing } from './go-to-missing.ts'
import { newDraft } from './new-draft.ts'
import { openExample } from './open-example.ts'
import { readyToSend } from './ready-to-send.ts'
import { rehearse } from './rehearse.ts'
import { silence, teachPhrase } from './silence.ts'
import { showStatus } from './status.ts'
import { turnInto } from './turn-into.ts'

/** What both hosts share. The server is started by the first draft or command, so other Markdown costs nothing. */
export function activate(context: vscode.ExtensionContext, createClient: StartServer): void {
  const calm = keepCalm()
  const desk = openDesk(context, createClient, { handleDiagnostics: calm.handleDiagnostics })
  const register = vscode.commands.registerCommand
  context.subscriptions.push(
    calm,
    showStatus(desk),
    register('kindRegrets.newDraft', () => newDraft(desk)),
    register('kindRegrets.newDraftFromInvitation', () => fromInvitation(desk)),
    register('kindRegrets.openExample', () => openExample(desk)),
    register('kindRegrets.readyToSend', () => readyToSend(desk)),
    register('kindRegrets.copyForMail', () => copyForMail(desk)),
    register('kindRegrets.openInMailProgram', () => openInMailProgram(desk)),
    register('kindRegrets.saveAsEml', () => saveAsEml(desk)),
    register('kindRegrets.rehearse', () => rehearse(desk)),
    register('kindRegrets.turnInto', () => turnInto(desk)),
    register(commands.goToMissing, place => goToMissing(desk, place)),
    register(commands.silence, silence),
    register(commands.teachPhrase, teachPhrase),
  )
  void firstDraft(context).then(desk.start)
}

function firstDraft(context: vscode.ExtensionContext): Promise<void> {
  if (vscode.workspace.textDocuments.some(isDraft)) return Promise.resolve()
  return new Promise(resolve => {
    const look = (document: vscode.TextDocument) => {
      if (!isDraft(document)) return
      for (const listener of listeners) listener.dispose()
      resolve()
    }
    const listeners = [
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    ]
    context.subscriptions.push(...listeners)
  })
}

function isDraft(document: vscode.TextDocument): boolean {
  return (
    document.languageId === 'decline-draft' || (document.languageId === 'markdown' && declaresDraft(document.getText()))
  )
}
