import * as vscode from 'vscode'
import type { Desk } from './desk.ts'

/** Opens a copy of an example with planted faults, to be mended freely. */
export async function openExample({ extensionUri }: Desk): Promise<void> {
  const example = vscode.Uri.joinPath(extensionUri, 'examples', 'faulty-email.decline.md')
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(example))
  const document = await vscode.workspace.openTextDocument({ language: 'decline-draft', content })
  await vscode.window.showTextDocument(document)
}
