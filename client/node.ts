import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activate as activateExtension } from './extension.ts'

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/node.js')
  activateExtension(
    context,
    options => new LanguageClient('kindRegrets', 'Kind Regrets', { module, transport: TransportKind.ipc }, options),
  )
}
