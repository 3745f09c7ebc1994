import { t } from '@vscode/l10n'
import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import { splitBlocks } from '../core/blocks.ts'
import type { Draft } from '../core/draft.ts'
import type { Diagnosis } from '../core/lint.ts'
import type { Edit } from '../core/rule.ts'
import { commands, type Silence } from '../protocol.ts'
import type { Host } from './code-actions.ts'
import { toDiagnostic } from './diagnostics.ts'
import { editing } from './editing.ts'
import type { Reading } from './reading.ts'

/** Ways to silence the rules of some findings, from the narrowest to the widest; each names where it writes. */
export function silencing(reading: Reading, findings: readonly Diagnosis[], host: Host): CodeAction[] {
  const firstOfRule = new Map([...findings].reverse().map(finding => [finding.rule.id, finding]))
  return [...firstOfRule.values()].reverse().flatMap(finding => [...ways(reading, finding, host)])
}

function* ways(reading: Reading, finding: Diagnosis, host: Host): Generator<CodeAction> {
  const { id } = finding.rule
  const action = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, reading, host.docs)] }
  const here = commentHere(reading.draft, finding)
  if (here) {
    const title = t('Ignore {0} here (a comment above this paragraph)', id)
    yield { ...action, title, edit: editing(reading, [here]) }
  }
  const title = t('Ignore {0} in this draft (a comment at its top)', id)
  yield { ...action, title, edit: editing(reading, [commentAtTop(reading.draft, id)]) }
  if (!host.commands.has(commands.silence)) return
  if (host.workspace) {
    yield {
      ...action,
      ...command(t('Ignore {0} in this workspace (kindRegrets.rules in its settings)', id), id, 'workspace'),
    }
  }
  yield { ...action, ...command(t('Ignore {0} everywhere (kindRegrets.rules in your user settings)', id), id, 'user') }
}

function command(title: string, rule: string, target: Silence['target']): Pick<CodeAction, 'title' | 'command'> {
  const silence: Silence = { rule, target }
  return { title, command: { title, command: commands.silence, arguments: [silence] } }
}

/** Nothing for what is found in front matter: no comment can stand above it. */
function commentHere({ text }: Draft, { at, rule }: Diagnosis): Edit | undefined {
  const block = splitBlocks(text).findLast(({ start }) => start <= at.start)
  if (!block || block.frontMatter) return undefined
  return { start: block.start, end: block.start, text: `<!--decline ignore ${rule.id}-->\n\n` }
}

function commentAtTop({ frontMatter }: Draft, id: string): Edit {
  const comment = `<!--decline disable ${id}-->`
  return frontMatter
    ? { start: frontMatter.end, end: frontMatter.end, text: `\n\n${comment}` }
    : { start: 0, end: 0, text: `${comment}\n\n` }
}
