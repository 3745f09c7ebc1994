import * as vscode from 'vscode'
import type { Silence, TeachPhrase } from '../server/protocol.ts'

const section = 'kindRegrets'

/** Sets a rule to off, in the settings of the workspace or the user; its options stay for the day it is wanted again. */
export async function silence({ rule, target }: Silence): Promise<void> {
  const { configuration, chosen, where } = settingsFor<Record<string, unknown>>('rules', target)
  const before = chosen?.[rule]
  const after = isObject(before) ? { ...before, severity: 'off' } : 'off'
  await configuration.update('rules', { ...chosen, [rule]: after }, where)
}

/** Adds a phrase to what the writer's sentences are known by. */
export async function teachPhrase({ act, phrase }: TeachPhrase): Promise<void> {
  const { configuration, chosen, where } = settingsFor<Record<string, string[]>>('phrases', 'user')
  const taught = chosen?.[act]
  const known = Array.isArray(taught) ? taught : []
  if (known.includes(phrase)) return
  await configuration.update('phrases', { ...chosen, [act]: [...known, phrase] }, where)
}

/** A setting as it is chosen in one place, not as all places come to together: only that place is written to. */
function settingsFor<Value>(name: string, target: Silence['target']) {
  const configuration = vscode.workspace.getConfiguration(section)
  const places = configuration.inspect<Value>(name)
  return target === 'workspace'
    ? { configuration, chosen: places?.workspaceValue, where: vscode.ConfigurationTarget.Workspace }
    : { configuration, chosen: places?.globalValue, where: vscode.ConfigurationTarget.Global }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
