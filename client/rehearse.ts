import * as vscode from 'vscode'
import { methods, type Script } from '../server/protocol.ts'
import { activeDocument, sayNoDraft } from './active-draft.ts'
import type { Desk } from './desk.ts'
import type { Scene } from './rehearse/scene.ts'
import { openPage } from './webview.ts'

/** Opens a reader that runs through the script at the writer's pace, and follows what is changed in the draft. */
export async function rehearse(desk: Desk): Promise<void> {
  const document = activeDocument()
  if (!document) return sayNoDraft()
  const uri = document.uri.toString()
  const ask = () => desk.ask(methods.script, { uri })
  if (!(await ask())) return sayNoDraft()

  const panel = openPage(desk.extensionUri, {
    name: 'rehearse',
    title: vscode.l10n.t('Rehearse'),
    column: vscode.ViewColumn.Active,
    onMessage: () => void send(),
  })
  const reading = desk.onRead(notice => {
    if (notice.uri === uri) void send()
  })
  panel.onDidDispose(() => reading.dispose())

  async function send(): Promise<void> {
    const script = await ask()
    if (script) await panel.webview.postMessage(scene(script))
  }
}

function scene(script: Script): Scene {
  const { t } = vscode.l10n
  return {
    script,
    words: {
      title: t('Rehearse'),
      start: t('Start'),
      pause: t('Pause'),
      back: t('Back'),
      next: t('Next'),
      restart: t('From the Top'),
      smaller: t('Smaller Text'),
      larger: t('Larger Text'),
      keys: t('Space starts and pauses, the arrow keys go from line to line, Home goes to the top.'),
      clock: t('{0} of {1}'),
      clockWithLimit: t('{0} of {1}, limit {2}'),
      over: t('Over the limit'),
      other: t('They say'),
      direction: t('Stage direction'),
      started: t('Started.'),
      paused: t('Paused.'),
      end: t('The end.'),
    },
  }
}
