import { config } from '@vscode/l10n'
import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { declaresDraft } from './core/declares-draft.ts'
import { diagnostics } from './features/diagnostics.ts'
import { quickFixes } from './features/quick-fixes.ts'
import { type Reading, read } from './features/reading.ts'

/** What a platform hands in. */
export interface Platform {
  /** Address of the folder with the rules' pages, with a slash at its end; a client may name another. */
  readonly docs: string
}

/** Serves a connection until it closes. */
export function serve(connection: Connection, platform: Platform): void {
  const documents = new TextDocuments(TextDocument)
  const readings = new Map<string, Reading>()
  let docs = platform.docs

  connection.onInitialize(initialize)
  documents.onDidChangeContent(({ document }) => publish(document))
  documents.onDidClose(({ document }) => {
    readings.delete(document.uri)
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
  })
  connection.onCodeAction(({ textDocument, range }) => {
    const reading = readingOf(textDocument.uri)
    return reading ? quickFixes(reading, range, docs) : []
  })
  documents.listen(connection)
  connection.listen()

  function initialize({ initializationOptions }: InitializeParams): InitializeResult {
    const options = (initializationOptions ?? {}) as { docs?: unknown; translations?: unknown }
    if (typeof options.docs === 'string') docs = options.docs
    if (options.translations) config({ contents: options.translations as Record<string, string> })
    return {
      serverInfo: { name: 'kind-regrets' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    }
  }

  function publish(document: TextDocument): void {
    const known = readings.has(document.uri)
    readings.delete(document.uri)
    const reading = readingOf(document.uri)
    // A document that is no draft is never touched, unless it was one a moment ago.
    if (!reading && !known) return
    connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: reading ? diagnostics(reading, docs) : [],
    })
  }

  /** The reading of a document's present version; nothing for one that is no draft. */
  function readingOf(uri: string): Reading | undefined {
    const document = documents.get(uri)
    if (!document || !isDraft(document)) return undefined
    let reading = readings.get(uri)
    if (reading?.version !== document.version) {
      reading = read(document)
      readings.set(uri, reading)
    }
    return reading
  }
}

/** Any language but Markdown was chosen for drafts by the client; Markdown must say so itself. */
function isDraft(document: TextDocument): boolean {
  return document.languageId !== 'markdown' || document.uri.endsWith('.decline.md') || declaresDraft(document.getText())
}
