import { config } from '@vscode/l10n'
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { declaresDraft } from './core/declares-draft.ts'
import { codeActionKinds, codeActions } from './features/code-actions.ts'
import { codeLenses } from './features/code-lens.ts'
import { askedOfDraft, askedOfNothing } from './features/desk.ts'
import { type Told, tell } from './features/diagnostics.ts'
import { foldingRanges } from './features/folding.ts'
import { completeFrontMatter, hoverFrontMatter } from './features/front-matter.ts'
import { hover } from './features/hover.ts'
import { completeParts } from './features/part-completion.ts'
import { type Reading, read } from './features/reading.ts'
import { selectionRanges } from './features/selection-ranges.ts'
import { symbols } from './features/symbols.ts'
import { type OfDocument, type ReadNotice, readNotice } from './protocol.ts'
import { section } from './settings.ts'
import { settingsByScope } from './settings-by-scope.ts'

/**
 * Serves a connection until it closes.
 *
 * @param docs address of the folder with the rules' pages, with a slash at its end; a client may name another
 */
export function serve(connection: Connection, docs: string): void {
  const documents = new TextDocuments(TextDocument)
  const readings = new Map<string, Reading>()
  /** What was last said of the documents that are drafts. */
  const published = new Map<string, Told>()
  const settings = settingsByScope(fetchSettings, report, uri => publish(documents.get(uri)))
  let host = { docs, commands: new Set<string>(), workspace: false }
  let client: ClientCapabilities = {}
  /** What the client gave unasked, at its start or since. */
  let pushed: unknown

  connection.onInitialize(initialize)
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section })
    }
  })
  connection.onDidChangeConfiguration(({ settings: given }) => {
    if (!client.workspace?.configuration) pushed = sectionOf(given)
    settings.refresh()
  })
  documents.onDidChangeContent(({ document }) => publish(document))
  documents.onDidClose(({ document }) => {
    settings.forget(document.uri)
    readings.delete(document.uri)
    published.delete(document.uri)
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
  })
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const reading = await readingOf(textDocument.uri)
    return reading ? codeActions(reading, { range, context }, host) : []
  })
  connection.onHover(async ({ textDocument, position }) => {
    const reading = await readingOf(textDocument.uri)
    return reading && (hoverFrontMatter(reading, position) ?? hover(reading, position, host.docs))
  })
  connection.onCompletion(async ({ textDocument, position }) => {
    const reading = await readingOf(textDocument.uri)
    const snippets = client.textDocument?.completion?.completionItem?.snippetSupport ?? false
    if (!reading) return []
    return [...completeFrontMatter(reading, position, snippets), ...completeParts(reading, position, snippets)]
  })
  connection.onDocumentSymbol(ofDraft(reading => symbols(reading)))
  connection.onCodeLens(ofDraft(reading => codeLenses(reading, host.commands)))
  connection.onFoldingRanges(ofDraft(reading => foldingRanges(reading)))
  connection.onSelectionRanges(ofDraft((reading, { positions }) => selectionRanges(reading, positions)))
  for (const [method, answer] of Object.entries(askedOfDraft)) {
    connection.onRequest<unknown, void>(method, async (params: OfDocument) => {
      const reading = await readingOf(params.uri)
      return reading ? answer(reading, params as never) : null
    })
  }
  for (const [method, answer] of Object.entries(askedOfNothing)) {
    connection.onRequest<unknown, void>(method, async params => answer(params as never, await settings.want('')))
  }
  documents.listen(connection)
  connection.listen()

  function initialize({ initializationOptions, capabilities, workspaceFolders }: InitializeParams): InitializeResult {
    const options = (initializationOptions ?? {}) as Readonly<Record<string, unknown>>
    client = capabilities
    pushed = sectionOf(options)
    host = {
      docs: typeof options.docs === 'string' ? options.docs : docs,
      commands: new Set(Array.isArray(options.commands) ? options.commands.map(String) : []),
      workspace: (workspaceFolders?.length ?? 0) > 0,
    }
    if (options.translations) config({ contents: options.translations as Record<string, string> })
    return {
      serverInfo: { name: 'kind-regrets' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [':', '/'] },
        documentSymbolProvider: true,
        codeLensProvider: {},
        foldingRangeProvider: true,
        selectionRangeProvider: true,
      },
    }
  }

  /** A document that is no draft is never touched, unless it was one a moment ago. */
  function publish(document: TextDocument | undefined): void {
    if (!document) return
    const { uri, version } = document
    if (!isDraft(document)) {
      readings.delete(uri)
      if (published.delete(uri)) connection.sendDiagnostics({ uri, version, diagnostics: [] })
      return
    }
    const reading = readingNow(document)
    // Without the writer's settings nothing is said; this is called again when they come.
    if (!reading) return void settings.want(uri)
    const told = tell(reading, host.docs, published.get(uri))
    if (told.news) connection.sendDiagnostics({ uri, version, diagnostics: told.diagnostics })
    published.set(uri, told)
    const notice: ReadNotice = { uri, version }
    void connection.sendNotification(readNotice, notice)
  }

  /** Answers a request from the reading of its document; nothing for one that is no draft. */
  function ofDraft<Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
    answer: (reading: Reading, params: Params) => Answer,
  ): (params: Params) => Promise<Answer | null> {
    return async params => {
      const reading = await readingOf(params.textDocument.uri)
      return reading ? answer(reading, params) : null
    }
  }

  /** The reading of a document's present version, when its settings are known; nothing for one that is no draft. */
  async function readingOf(uri: string): Promise<Reading | undefined> {
    const known = documents.get(uri)
    if (!known || !isDraft(known)) return undefined
    await settings.want(uri)
    // It may have been closed or opened anew meanwhile.
    const document = documents.get(uri)
    return document && isDraft(document) ? readingNow(document) : undefined
  }

  function readingNow(document: TextDocument): Reading | undefined {
    const chosen = settings.known(document.uri)
    if (!chosen) return undefined
    let reading = readings.get(document.uri)
    if (reading?.document !== document || reading.version !== document.version || reading.settings !== chosen) {
      // Used up by the next, so that none is left if that fails.
      readings.delete(document.uri)
      reading = read(document, chosen, reading)
      readings.set(document.uri, reading)
    }
    return reading
  }

  /** @param uri of a document; empty for what holds everywhere */
  async function fetchSettings(uri: string): Promise<unknown> {
    if (!client.workspace?.configuration) return pushed
    return (await connection.workspace.getConfiguration({ section, ...(uri && { scopeUri: uri }) })) ?? pushed
  }

  function report(problems: readonly string[]): void {
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: problems.join('\n'),
    })
  }
}

/** Editors name the section or give what is in it. */
function sectionOf(value: unknown): unknown {
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[section] ?? value
}

/** Any language but Markdown was chosen for drafts by the client; Markdown must say so itself. */
function isDraft(document: TextDocument): boolean {
  return document.languageId !== 'markdown' || document.uri.endsWith('.decline.md') || declaresDraft(document.getText())
}
