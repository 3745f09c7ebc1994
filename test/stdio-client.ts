import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { type ReadNotice, readNotice } from '../server/protocol.ts'

const server = 'dist/server/node.js'

/** Milliseconds; what has not come by then does not come. */
const patience = 5000

/** What a server published of a document. */
export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

/** What an editor says of itself, and how it answers. */
export interface Editor {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[]
  /** The settings of a resource, or a promise of them; asked for by `workspace/configuration`. */
  settings?(uri: string): unknown
}

/** Starts the built server as another editor would, over its standard input and output, and speaks to it. */
export async function startServer({ capabilities = {}, settings, ...editor }: Editor = {}) {
  if (!existsSync(server)) throw new Error(`${server} is missing. Build first: node build.mjs`)
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const published: Published[] = []
  const shown: string[] = []
  const registered: string[] = []
  const read: ReadNotice[] = []
  const waiting = new Set<() => void>()

  onNotification('textDocument/publishDiagnostics', (news: Published) => published.push(news))
  onNotification(readNotice, (notice: ReadNotice) => read.push(notice))
  onNotification('window/showMessage', ({ message }: { message: string }) => shown.push(message))
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) => {
    const answers = items.map(({ scopeUri }) => settings?.(scopeUri) ?? null)
    wake()
    return Promise.all(answers)
  })
  connection.onRequest('client/registerCapability', (asked: { registrations: { method: string }[] }) => {
    registered.push(...asked.registrations.map(({ method }) => method))
    wake()
  })
  connection.listen()
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities,
    ...editor,
  })
  await connection.sendNotification('initialized', {})

  return {
    initialized,
    published,
    shown,
    registered,
    read,

    open: (uri: string, text: string, languageId = 'decline-draft', version = 1) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),

    change: (uri: string, version: number, text: string) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),

    close: (uri: string) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),

    configure: (given: unknown) =>
      connection.sendNotification('workspace/didChangeConfiguration', { settings: given ?? null }),

    codeActions: (uri: string, range: Range, only?: readonly string[]) =>
      connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      }),

    ask: <Answer>(method: string, params: unknown) => connection.sendRequest<Answer>(method, params),

    /** Waits until something of what came is as wanted; what came before counts. */
    waitFor,

    async stop() {
      await connection.sendRequest('shutdown')
      const exited = new Promise(resolve => child.once('exit', resolve))
      await connection.sendNotification('exit')
      return exited
    },
  }

  function onNotification<Params>(method: string, take: (params: Params) => void): void {
    connection.onNotification(method, (params: Params) => {
      take(params)
      wake()
    })
  }

  function wake(): void {
    for (const look of waiting) look()
  }

  function waitFor<Found>(find: () => Found | undefined | false): Promise<Found> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look)
        reject(new Error(`Nothing came of ${find}. Published: ${JSON.stringify(published.map(brief))}`))
      }, patience)
      const look = () => {
        const found = find()
        if (!found) return
        clearTimeout(timer)
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  }
}

function brief({ uri, version, diagnostics }: Published): unknown {
  return { uri, version, codes: diagnostics.map(({ code }) => code) }
}
