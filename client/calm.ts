import * as vscode from 'vscode'
import type { FindingData } from '../server/protocol.ts'

/** Milliseconds without a change after which a person counts as resting, so that nothing more is held back. */
const restsAfter = 4000

/** Milliseconds after a change in which nothing new is shown: what comes then is about a text, or a cursor, of a moment ago. */
const settlesAfter = 300

/** What is known of a document that a person is writing. */
interface Paper {
  /** All that the server found. */
  found: readonly vscode.Diagnostic[]
  shown: readonly vscode.Diagnostic[]
  /** Whether nothing was changed since it was opened or saved, or for a while. */
  resting: boolean
  settled: boolean
  clocks: readonly ReturnType<typeof setTimeout>[]
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
    paper.settled = false
    setClocks(paper, [
      setTimeout(() => settle(document.uri), settlesAfter),
      setTimeout(() => rest(document.uri), restsAfter),
    ])
  }

  function paperOf(document: vscode.TextDocument): Paper {
    const key = document.uri.toString()
    // An empty draft is about to be written, and its writer knows that all is missing.
    const paper = papers.get(key) ?? newPaper(document.getText().trim() !== '')
    papers.set(key, paper)
    return paper
  }

  function settle(uri: vscode.Uri): void {
    const paper = papers.get(uri.toString())
    if (paper) paper.settled = true
    update(uri)
  }

  function rest(uri: vscode.Uri): void {
    const paper = papers.get(uri.toString())
    if (!paper) return
    setClocks(paper, [])
    paper.settled = true
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
    const paper = papers.get(uri.toString())
    if (paper) setClocks(paper, [])
    papers.delete(uri.toString())
  }

  function dispose(): void {
    for (const paper of papers.values()) setClocks(paper, [])
    for (const subscription of subscriptions) subscription.dispose()
  }
}

function isOn(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('kindRegrets', uri).get('calm', true)
}

function newPaper(resting: boolean): Paper {
  return { found: [], shown: [], resting, settled: true, clocks: [] }
}

/** Replaces the clocks that run for a paper. */
function setClocks(paper: Paper, clocks: Paper['clocks']): void {
  for (const clock of paper.clocks) clearTimeout(clock)
  paper.clocks = clocks
}

/** The findings that need not wait. */
function timely({ found, shown, settled }: Paper, cursors: readonly vscode.Position[]): vscode.Diagnostic[] {
  return found.filter(finding => {
    const { unfinished, within } = dataOf(finding)
    if (shown.some(before => isSame(before, finding))) return true
    const writingIt = within && cursors.some(cursor => toRange(within).contains(cursor))
    return settled && !unfinished && !writingIt
  })
}

/** Whether a finding was there before; about a part that lacks there is one at most, wherever it is shown. */
function isSame(before: vscode.Diagnostic, now: vscode.Diagnostic): boolean {
  if (codeOf(before.code) !== codeOf(now.code)) return false
  return dataOf(now).unfinished === true || before.range.intersection(now.range) !== undefined
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
