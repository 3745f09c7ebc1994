import type { Draft } from './draft.ts'
import type { Finding, Rule, Severity } from './rule.ts'

/** A rule's finding, complete. */
export interface Diagnosis extends Finding {
  readonly rule: Rule
  readonly severity: Severity
}

/** What a writer has set for a rule; what is left out is the rule's own. */
export interface RuleSetting {
  readonly severity?: Severity | 'off'
  readonly options?: Readonly<Record<string, number>>
}

export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** Applies rules to a draft; the findings come in the order of the text. */
export function lint(draft: Draft, rules: readonly Rule[], settings: RuleSettings = {}): Diagnosis[] {
  const found: Diagnosis[] = []
  for (const rule of rules) {
    const setting = settings[rule.id]
    if (setting?.severity === 'off' || (rule.kinds && !rule.kinds.includes(draft.kind))) continue
    for (const finding of rule.check(draft, { ...defaults(rule), ...setting?.options })) {
      found.push({ ...finding, rule, severity: severityOf(finding, rule, setting) })
    }
  }
  return found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}

/** A finding milder than its rule stays so, unless the writer made the rule milder still. */
function severityOf(finding: Finding, rule: Rule, setting: RuleSetting | undefined): Severity {
  const chosen = setting?.severity === 'off' ? undefined : setting?.severity
  return finding.severity ?? chosen ?? rule.severity
}

function defaults({ options = {} }: Rule): Record<string, number> {
  return Object.fromEntries(Object.entries(options).map(([name, { default: value }]) => [name, value]))
}
