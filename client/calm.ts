import * as vscode from 'vscode'
import type { FindingData } from '../server/protocol.ts'

/** Milliseconds without a change after which a person counts as resting, so that nothing more is held back. */
const restsAfter = 4000

/** What is known of a document that a person is writing. */
interface Paper {
  /** All that the server found. */
  found: readonly vscode.Diagnostic[]
  shown: readonly vscode.Diagnostic[]
  /** Whether nothing was changed since it was opened or saved, or for a while. */
  resting: boolean
  clock?: ReturnType<typeof setTimeout>
  /** Hands findings to the editor; there is none before the first reading. */
  show?: (findings: vscode.Diagnostic[]) => void
}

/**
 * Holds findings back while they would only disturb: those about a missing part until the draft looks finished, those about a
 * sentence until the cursor has left it. What is shown stays until it is mended, and goes at once then.
 */
export function keepCalm() {
  const papers = new Map<string, Paper>()
  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) writing(document)
    }),
    vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
      // An editor that saves by itself says nothing about its writer.
      if (reason !== vscode.TextDocumentSaveReason.AfterDelay) rest(document.uri)
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor.document.uri)),
    vscode.window.onDidChangeActiveTextEditor(updateAll),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('kindRegrets.calm')) updateAll()
    }),
  ]
  return { handleDiagnostics, dispose }

  function handleDiagnostics(
    uri: vscode.Uri,
    found: vscode.Diagnostic[],
    next: (uri: vscode.Uri, diagnostics: vscode.Diagnostic[]) => void,
  ): void {
    const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri.toString())
    if (!document) {
      next(uri, found)
      return
    }
    const paper = paperOf(document)
    paper.found = found
    paper.show = findings => next(uri, findings)
    update(uri)
  }

  function writing(document: vscode.TextDocument): void {
    const paper = paperOf(document)
    paper.resting = false
    clearTimeout(paper.clock)
    paper.clock = setTimeout(() => rest(document.uri), restsAfter)
  }

  function paperOf(document: vscode.TextDocument): Paper {
    const key = document.uri.toString()
    // An empty draft is about to be written, and its writer knows that all is missing.
    const paper = papers.get(key) ?? { found: [], shown: [], resting: document.getText().trim() !== '' }
    papers.set(key, paper)
    return paper
  }

  function rest(uri: vscode.Uri): void {
    const paper = papers.get(uri.toString())
    if (!paper) return
    clearTimeout(paper.clock)
    paper.resting = true
    update(uri)
  }

  function update(uri: vscode.Uri): void {
    const paper = papers.get(uri.toString())
    if (!paper?.show) return
    const wanted = paper.resting || !isOn(uri) ? [...paper.found] : timely(paper, cursorsIn(uri))
    if (sameItems(wanted, paper.shown)) return
    paper.shown = wanted
    paper.show(wanted)
  }

  function updateAll(): void {
    for (const key of papers.keys()) update(vscode.Uri.parse(key))
  }

  function forget(uri: vscode.Uri): void {
    clearTimeout(papers.get(uri.toString())?.clock)
    papers.delete(uri.toString())
  }

  function dispose(): void {
    for (const { clock } of papers.values()) clearTimeout(clock)
    for (const subscription of subscriptions) subscription.dispose()
  }
}

function isOn(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('kindRegrets', uri).get('calm', true)
}

/** The findings that need not wait. */
function timely({ found, shown }: Paper, cursors: readonly vscode.Position[]): vscode.Diagnostic[] {
  return found.filter(finding => {
    const { unfinished, within } = dataOf(finding)
    const before = shown.filter(({ code }) => codeOf(code) === codeOf(finding.code))
    if (unfinished) return before.length > 0
    const waits = within && cursors.some(cursor => toRange(within).contains(cursor))
    return !waits || before.some(({ range }) => range.intersection(finding.range))
  })
}

/** The cursors of a document that has the focus; elsewhere a person has left it. */
function cursorsIn(uri: vscode.Uri): readonly vscode.Position[] {
  const editor = vscode.window.activeTextEditor
  return editor?.document.uri.toString() === uri.toString() ? editor.selections.map(({ active }) => active) : []
}

function dataOf(finding: vscode.Diagnostic & { readonly data?: FindingData }): FindingData {
  return finding.data ?? {}
}

function codeOf(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code
}

function toRange({ start, end }: NonNullable<FindingData['within']>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

function sameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((item, at) => item === others[at])
}
