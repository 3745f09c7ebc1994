import * as vscode from 'vscode'
import { type Mail, methods } from '../server/protocol.ts'
import { activeDocument, sayNoDraft } from './active-draft.ts'
import type { Desk } from './desk.ts'
import { openMailSheet } from './mail-sheet.ts'

/** Puts the letter on the clipboard, with or without the invitation, or its subject. */
export async function copyForMail(desk: Desk): Promise<void> {
  const [letter, whole] = await Promise.all([activeMail(desk, false), activeMail(desk, true)])
  if (!letter || !whole) return sayNoDraft()
  const chosen = await vscode.window.showQuickPick(copies(desk, letter, whole), {
    title: vscode.l10n.t('Copy for Mail'),
    placeHolder: vscode.l10n.t('What do you want to copy?'),
  })
  await chosen?.copy()
}

/** Hands subject and text to the mail program of this machine. */
export async function openInMailProgram(desk: Desk): Promise<void> {
  const mail = await activeMail(desk, false)
  if (!mail) return sayNoDraft()
  if (mail.tooLong) return offerOtherWays()
  await openAddress(mail.mailto)
}

/** Saves the letter as an unsent draft that mail programs open. */
export async function saveAsEml(desk: Desk): Promise<void> {
  const document = activeDocument()
  const mail = await activeMail(desk, false)
  if (!document || !mail) return sayNoDraft()
  const chosen = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save as .eml'),
    defaultUri: emlBeside(document),
    filters: { [vscode.l10n.t('Mail')]: ['eml'] },
  })
  if (!chosen) return
  await vscode.workspace.fs.writeFile(chosen, new TextEncoder().encode(mail.eml))
  say(vscode.l10n.t('Saved. Mail programs open it as a draft that is not sent yet.'))
}

async function activeMail(desk: Desk, quote: boolean): Promise<Mail | null> {
  const document = activeDocument()
  return document ? desk.ask(methods.mail, { uri: document.uri.toString(), quote }) : null
}

interface Copy extends vscode.QuickPickItem {
  copy(): Promise<void>
}

function copies(desk: Desk, letter: Mail, whole: Mail): readonly Copy[] {
  const { t } = vscode.l10n
  const quoted = whole.text !== letter.text
  return [
    { label: t('Text'), detail: firstLine(letter.text), copy: () => put(letter.text) },
    ...(quoted
      ? [
          {
            label: t('Text and Invitation'),
            detail: t('With the invitation quoted below.'),
            copy: () => put(whole.text),
          },
        ]
      : []),
    { label: t('Subject'), detail: letter.subject, copy: () => put(letter.subject) },
    {
      label: t('Text with Formatting…'),
      detail: t('Opens a sheet to copy from, as only a page may put formatted text on the clipboard.'),
      copy: async () => openMailSheet(desk, letter),
    },
  ]
}

function firstLine(text: string): string {
  return text.split('\n').slice(0, 3).join(' ').trim()
}

async function put(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text)
  say(vscode.l10n.t('Copied.'))
}

async function offerOtherWays(): Promise<void> {
  const { t } = vscode.l10n
  const ways = [
    { label: t('Copy for Mail'), command: 'kindRegrets.copyForMail' },
    { label: t('Save as .eml'), command: 'kindRegrets.saveAsEml' },
  ]
  const chosen = await vscode.window.showQuickPick(ways, {
    title: t('Open in Mail Program'),
    placeHolder: t('The letter is too long to be handed over this way; the mail program may cut it off.'),
  })
  if (chosen) await vscode.commands.executeCommand(chosen.command)
}

/**
 * Opens an address as it is. `Uri.parse` would decode what is encoded in it, and a text with `&` would end there; the host takes
 * a string as well, which its type does not say.
 */
async function openAddress(address: string): Promise<void> {
  await vscode.env.openExternal(address as unknown as vscode.Uri)
}

function emlBeside({ uri, isUntitled }: vscode.TextDocument): vscode.Uri {
  const name =
    uri.path
      .split('/')
      .at(-1)
      ?.replace(/(\.decline)?\.md$/, '') ?? ''
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..')
  return folder ? vscode.Uri.joinPath(folder, `${name}.eml`) : vscode.Uri.file(`${name}.eml`)
}

function say(text: string): void {
  vscode.window.setStatusBarMessage(text, 4000)
}
