import type { Draft } from './draft.ts'
import { type Finding, type Fix, type Rule, type Severity, severities } from './rule.ts'
import type { Span } from './span.ts'
import { readSuppressions, silence } from './suppression.ts'
import { judgeSuppressions, type SuppressionUse } from './suppression-use.ts'

/** A rule's finding, complete. */
export interface Diagnosis extends Omit<Finding, 'fixes'> {
  readonly rule: Rule
  readonly severity: Severity
  readonly fixes: readonly Fix[]
}

/** What a writer has set for a rule; what is left out is the rule's own. */
export interface RuleSetting {
  readonly severity?: Severity | 'off'
  readonly options?: Readonly<Record<string, number>>
}

export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** What rules say of a draft, in the order of the text. */
export interface Verdict {
  readonly findings: readonly Diagnosis[]
  /** What would be said but for the draft's suppression comments. */
  readonly silenced: readonly Diagnosis[]
}

/** The findings of rules on a draft; see {@link judge}. */
export function lint(draft: Draft, rules: readonly Rule[], settings: RuleSettings = {}): Diagnosis[] {
  return [...judge(draft, rules, settings).findings]
}

/**
 * Applies rules to a draft, and its suppression comments to what they find.
 *
 * @param rules all there are, those that are off among them: a comment may name them
 */
export function judge(draft: Draft, rules: readonly Rule[], settings: RuleSettings = {}): Verdict {
  const found: Diagnosis[] = []
  for (const rule of rules) {
    if (!rule.last) for (const finding of check(rule, draft, settings[rule.id])) found.push(finding)
  }
  const suppressions = readSuppressions(draft)
  if (suppressions.length === 0) return { findings: inOrder(found), silenced: [] }

  const known = rules.map(({ id }) => id)
  const off = new Set(rules.filter(({ id, last }) => settings[id]?.severity === 'off' || last).map(({ id }) => id))
  const left = silence(draft, suppressions, found, known)
  const kept = new Set(left)
  const silenced = inOrder(found.filter(finding => !kept.has(finding)))
  const uses = judgeSuppressions(draft, suppressions, silenced, known, off)
  const last = rules.filter(rule => rule.last).flatMap(rule => check(rule, draft, settings[rule.id], uses))
  return { findings: inOrder([...left, ...silence(draft, suppressions, last, known)]), silenced }
}

/** The rule's own options where the writer has set none. */
function optionsOf({ options = {} }: Rule, setting: RuleSetting | undefined): Record<string, number> {
  const chosen: Record<string, number> = {}
  for (const name in options) chosen[name] = setting?.options?.[name] ?? options[name]?.default ?? 0
  return chosen
}

const nothing: readonly Diagnosis[] = []

function check(
  rule: Rule,
  draft: Draft,
  setting: RuleSetting | undefined,
  uses: readonly SuppressionUse[] = [],
): readonly Diagnosis[] {
  if (setting?.severity === 'off' || (rule.kinds && !rule.kinds.includes(draft.kind))) return nothing
  const findings: Diagnosis[] = []
  for (const finding of rule.check(draft, optionsOf(rule, setting), uses)) {
    findings.push(new Diagnosed(finding, rule, severityOf(finding, rule, setting), draft))
  }
  return findings
}

/** A finding with its rule; what mends it is worked out when somebody asks. */
class Diagnosed implements Diagnosis {
  readonly at: Span
  readonly message: string
  readonly unnecessary: boolean
  readonly rule: Rule
  readonly severity: Severity
  private readonly finding: Finding
  private readonly draft: Draft

  constructor(finding: Finding, rule: Rule, severity: Severity, draft: Draft) {
    // As it stands in this version: what is found moves with later ones.
    this.at = { start: finding.at.start, end: finding.at.end }
    this.message = finding.message
    this.unnecessary = finding.unnecessary ?? false
    this.rule = rule
    this.severity = severity
    this.finding = finding
    this.draft = draft
  }

  get fixes(): readonly Fix[] {
    return this.finding.fixes?.(this.draft) ?? []
  }
}

/** A finding milder than its rule stays so, unless the writer made the rule milder still. */
function severityOf(finding: Finding, rule: Rule, setting: RuleSetting | undefined): Severity {
  const chosen = setting?.severity === 'off' ? undefined : setting?.severity
  if (finding.severity && chosen) return milder(finding.severity, chosen)
  return finding.severity ?? chosen ?? rule.severity
}

/** Severities are listed from the gravest to the mildest. */
function milder(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b
}

function inOrder(findings: Diagnosis[]): Diagnosis[] {
  return findings.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}
