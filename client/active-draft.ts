import * as vscode from 'vscode'

/** The document a command is about. */
export function activeDocument(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document
}

/** Says why a command that needs a draft does nothing. */
export function sayNoDraft(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'This is no draft. Name the file *.decline.md, or begin it with front matter that has the key “decline”.',
    ),
  )
}

/** Brings a place of a document into sight, with the cursor at its start. */
export async function reveal(
  document: vscode.TextDocument,
  { start, end }: { readonly start: Position; readonly end: Position },
): Promise<void> {
  const at = new vscode.Range(start.line, start.character, end.line, end.character)
  const editor = await vscode.window.showTextDocument(document)
  editor.selection = new vscode.Selection(at.start, at.start)
  editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** As the protocol counts: lines and UTF-16 units from zero. */
interface Position {
  readonly line: number
  readonly character: number
}
