import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { declaresDraft } from '../server/core/declares-draft.ts'

/** Starts the server of a platform. */
export type StartServer = (options: LanguageClientOptions) => BaseLanguageClient

/** What both hosts share. The server is started when the first draft is seen, so other Markdown costs nothing. */
export async function activate(context: vscode.ExtensionContext, createClient: StartServer): Promise<void> {
  await firstDraft(context)
  const client = createClient({
    documentSelector: [{ language: 'decline-draft' }, { language: 'markdown' }],
    initializationOptions: {
      docs: `${vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString()}/`,
      translations: vscode.l10n.bundle,
    },
  })
  context.subscriptions.push(client)
  await client.start()
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
