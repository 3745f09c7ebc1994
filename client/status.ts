import * as vscode from 'vscode'
import { methods, type Overview } from '../server/protocol.ts'
import { activeDocument } from './active-draft.ts'
import type { Desk } from './desk.ts'

/** Names the kind of the draft in front for the `when` clauses of commands; nothing where it is no draft. */
const kindInFront = 'kindRegrets.draft'

/** Shows parts, words and seconds of the draft in front, and whether all rules look at it, in one language status item. */
export function showStatus(desk: Desk): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined
  const subscriptions = [
    desk.onRead(({ uri }) => {
      if (uri === activeDocument()?.uri.toString()) void refresh()
    }),
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
    // Markdown becomes a draft, and ceases to be one, by what stands in it.
    vscode.workspace.onDidOpenTextDocument(() => void refresh()),
  ]
  void refresh()
  return vscode.Disposable.from(...subscriptions, { dispose: () => item?.dispose() })

  async function refresh(): Promise<void> {
    const document = activeDocument()
    const readable = document && ['decline-draft', 'markdown'].includes(document.languageId)
    const overview =
      readable && desk.started() ? await desk.ask(methods.overview, { uri: document.uri.toString() }) : undefined
    // Another one may have come to the front meanwhile.
    if (document !== activeDocument()) return
    void vscode.commands.executeCommand('setContext', kindInFront, overview?.kind)
    if (overview) {
      item ??= createItem()
      present(item, overview)
    } else {
      item?.dispose()
      item = undefined
    }
  }
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('kindRegrets.status', [
    { language: 'decline-draft' },
    { language: 'markdown' },
  ])
  item.name = 'Kind Regrets'
  item.command = { title: vscode.l10n.t('Ready to Send?'), command: 'kindRegrets.readyToSend' }
  return item
}

function present(item: vscode.LanguageStatusItem, overview: Overview): void {
  const { t } = vscode.l10n
  const { present: there, needed, words, seconds } = overview
  item.text = t('{0} of {1} parts · {2} words · {3} s aloud', there, needed, words, seconds)
  item.detail = [findings(overview.open), silenced(overview.suppressed), rulesOff(overview.off)]
    .filter(Boolean)
    .join(' · ')
}

function findings(open: number): string {
  const { t } = vscode.l10n
  if (open === 0) return t('nothing found')
  return open === 1 ? t('1 finding') : t('{0} findings', open)
}

function silenced(count: number): string {
  return count > 0 ? vscode.l10n.t('{0} silenced', count) : ''
}

function rulesOff(off: readonly string[]): string {
  return off.length > 0 ? vscode.l10n.t('off: {0}', off.join(', ')) : vscode.l10n.t('all rules on')
}
