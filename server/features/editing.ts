import type { WorkspaceEdit } from 'vscode-languageserver'
import type { Edit } from '../core/rule.ts'
import type { Reading } from './reading.ts'

/** Edits of the version that was read; a client refuses them on any other. */
export function editing({ document, version, rangeOf }: Reading, edits: readonly Edit[]): WorkspaceEdit {
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version },
        edits: edits.map(edit => ({ range: rangeOf(edit), newText: edit.text })),
      },
    ],
  }
}
