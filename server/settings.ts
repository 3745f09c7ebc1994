import { t } from '@vscode/l10n'
import { type Act, acts } from './core/acts.ts'
import type { RuleSetting, RuleSettings } from './core/lint.ts'
import { nearest } from './core/nearest.ts'
import { type Rule, severities } from './core/rule.ts'
import { anyone, type Writer } from './core/writer.ts'
import { rules as everyRule } from './rules/rules.ts'

/** What a writer has chosen, checked and complete. */
export interface Settings {
  readonly rules: RuleSettings
  readonly writer: Writer
}

/** The section under which settings stand, in every editor. */
export const section = 'kindRegrets'

/** The settings of a writer who has chosen nothing. */
export const defaults: Settings = { rules: {}, writer: anyone }

/**
 * Reads the settings of the section `kindRegrets` as a client hands them over. Wrong values never throw: they are left at their
 * defaults and told of.
 *
 * @returns the settings, and for each wrong value a sentence that names it
 */
export function readSettings(
  value: unknown,
  rules: readonly Rule[] = everyRule,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = []
  const root = readObject('kindRegrets', value, problems)
  readBoolean('kindRegrets.calm', root.calm, true, problems)
  const settings = {
    rules: readRules(root.rules, rules, problems),
    writer: { ...readProfile(root.profile, problems), phrases: readPhrases(root.phrases, problems) },
  }
  return { settings, problems }
}

const severityWords = ['off', ...severities] as const

function readRules(value: unknown, rules: readonly Rule[], problems: string[]): RuleSettings {
  const known = new Map(rules.map(rule => [rule.id, rule]))
  const settings: Record<string, RuleSetting> = {}
  for (const [id, chosen] of Object.entries(readObject('kindRegrets.rules', value, problems))) {
    const rule = known.get(id)
    if (rule) settings[id] = readRule(rule, chosen, problems)
    else problems.push(unknownName('kindRegrets.rules', id, [...known.keys()]))
  }
  return settings
}

function readRule(rule: Rule, value: unknown, problems: string[]): RuleSetting {
  const path = `kindRegrets.rules.${rule.id}`
  if (typeof value === 'string') return readSeverity(path, value, problems)
  const { severity, ...others } = readObject(path, value, problems)
  const known = new Map(Object.entries(rule.options ?? {}))
  const options: Record<string, number> = {}
  for (const [name, chosen] of Object.entries(others)) {
    const schema = known.get(name)
    if (!schema) problems.push(unknownName(path, name, ['severity', ...known.keys()]))
    else if (isNumber(chosen) && chosen >= schema.least) options[name] = chosen
    else problems.push(wrong(`${path}.${name}`, chosen, t('a number from {0}', schema.least), schema.default))
  }
  return { ...readSeverity(`${path}.severity`, severity, problems), options }
}

function readSeverity(path: string, value: unknown, problems: string[]): Pick<RuleSetting, 'severity'> {
  if (value === undefined) return {}
  const severity = severityWords.find(word => word === value)
  if (severity) return { severity }
  problems.push(wrong(path, value, t('one of {0}', severityWords.join(', '))))
  return {}
}

function readProfile(value: unknown, problems: string[]): Omit<Writer, 'phrases'> {
  const path = 'kindRegrets.profile'
  const profile = readObject(path, value, problems)
  const known = ['name', 'resume', 'signOff', 'apology', 'wordsPerMinute']
  for (const name of Object.keys(profile)) if (!known.includes(name)) problems.push(unknownName(path, name, known))
  return {
    name: readText(`${path}.name`, profile.name, anyone.name, problems),
    resume: readResume(`${path}.resume`, profile.resume, problems),
    signOff: readText(`${path}.signOff`, profile.signOff, anyone.signOff, problems),
    apology: readBoolean(`${path}.apology`, profile.apology, anyone.apology, problems),
    wordsPerMinute: readPace(`${path}.wordsPerMinute`, profile.wordsPerMinute, problems),
  }
}

function readResume(path: string, value: unknown, problems: string[]): Writer['resume'] {
  if (value === undefined || value === 'resume' || value === 'CV') return value ?? anyone.resume
  problems.push(wrong(path, value, t('one of {0}', 'resume, CV'), anyone.resume))
  return anyone.resume
}

/** Slower than 40 words a minute nobody speaks, and nothing is divided by zero. */
function readPace(path: string, value: unknown, problems: string[]): number {
  if (value === undefined || (isNumber(value) && value >= 40)) return value ?? anyone.wordsPerMinute
  problems.push(wrong(path, value, t('a number from {0}', 40), anyone.wordsPerMinute))
  return anyone.wordsPerMinute
}

function readPhrases(value: unknown, problems: string[]): Writer['phrases'] {
  const phrases: Partial<Record<Act, readonly string[]>> = {}
  for (const [name, list] of Object.entries(readObject('kindRegrets.phrases', value, problems))) {
    const act = acts.find(known => known === name)
    const path = `kindRegrets.phrases.${name}`
    if (!act) problems.push(unknownName('kindRegrets.phrases', name, acts))
    else if (Array.isArray(list) && list.every(isPhrase)) phrases[act] = list
    else problems.push(wrong(path, list, t('a list of phrases')))
  }
  return phrases
}

/** An empty phrase would be heard in every sentence. */
function isPhrase(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function readObject(path: string, value: unknown, problems: string[]): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  problems.push(wrong(path, value, t('an object')))
  return {}
}

function readText(path: string, value: unknown, otherwise: string, problems: string[]): string {
  if (value === undefined || typeof value === 'string') return value?.trim() || otherwise
  problems.push(wrong(path, value, t('a text'), otherwise))
  return otherwise
}

function readBoolean(path: string, value: unknown, otherwise: boolean, problems: string[]): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? otherwise
  problems.push(wrong(path, value, t('true or false'), otherwise))
  return otherwise
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function wrong(path: string, value: unknown, expected: string, used?: unknown): string {
  const shown = JSON.stringify(value)?.slice(0, 60) ?? String(value)
  return used === undefined || used === ''
    ? t('{0} is {1}, but should be {2}; its default is used.', path, shown, expected)
    : t('{0} is {1}, but should be {2}; {3} is used.', path, shown, expected, String(used))
}

function unknownName(path: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant
    ? t('{0} does not know “{1}”. Do you mean “{2}”?', path, name, meant)
    : t('{0} does not know “{1}”. It knows: {2}.', path, name, known.join(', '))
}
