import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { activate as activateExtension } from './extension.ts'

export function activate(context: ExtensionContext): void {
  const worker = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true)
  activateExtension(context, options => new LanguageClient('kindRegrets', 'Kind Regrets', new Worker(worker), options))
}
