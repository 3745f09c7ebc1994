import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { commands, type ReadNotice, type Requests, readNotice } from '../server/protocol.ts'

/** Starts the server of a platform. */
export type StartServer = (options: LanguageClientOptions) => BaseLanguageClient

/** Where the commands ask what they show; all that is known is known by the server. */
export interface Desk {
  readonly extensionUri: vscode.Uri
  /** Whether the server was started, by the first draft or command. */
  started(): boolean
  /** Starts the server, once; an `ask` does so by itself. */
  start(): Promise<BaseLanguageClient>
  ask<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']>
  /** There is a new reading of a document, so what is shown of it is stale. */
  readonly onRead: vscode.Event<ReadNotice>
}

/** Opens the desk without starting the server. */
export function openDesk(
  { extensionUri, subscriptions }: vscode.ExtensionContext,
  createClient: StartServer,
  middleware: NonNullable<LanguageClientOptions['middleware']>,
): Desk {
  const read = new vscode.EventEmitter<ReadNotice>()
  let started: Promise<BaseLanguageClient> | undefined
  subscriptions.push(read)
  return {
    extensionUri,
    onRead: read.event,
    started: () => started !== undefined,
    start,
    async ask(method, params) {
      const client = await start()
      return client.sendRequest(method, params)
    },
  }

  function start(): Promise<BaseLanguageClient> {
    started ??= launch()
    return started
  }

  async function launch(): Promise<BaseLanguageClient> {
    const client = createClient({
      documentSelector: [{ language: 'decline-draft' }, { language: 'markdown' }],
      initializationOptions: {
        docs: `${vscode.Uri.joinPath(extensionUri, 'docs', 'rules').toString()}/`,
        translations: vscode.l10n.bundle,
        commands: Object.values(commands),
      },
      middleware,
    })
    subscriptions.push(client)
    client.onNotification(readNotice, (notice: ReadNotice) => read.fire(notice))
    await client.start()
    return client
  }
}
