import {
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** A finding as offsets in the text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly message: string
}

/** The least there is to a server: it reads each version with what it is given and publishes the marks. */
export function serveBare(read: (text: string) => readonly Mark[] | Promise<readonly Mark[]>): void {
  const connection = createConnection(ProposedFeatures.all)
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, codeActionProvider: true },
  }))
  connection.onCodeAction(() => [])
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document
    const publish = (marks: readonly Mark[]) =>
      connection.sendDiagnostics({ uri, version, diagnostics: marks.map(mark => toDiagnostic(mark, document)) })
    const marks = read(document.getText())
    if (marks instanceof Promise) marks.then(publish)
    else publish(marks)
  })
  documents.listen(connection)
  connection.listen()
}

function toDiagnostic({ start, end, message }: Mark, document: TextDocument): Diagnostic {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, message, source: 'bench' }
}
