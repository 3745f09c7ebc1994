import type { Draft } from './draft.ts'
import type { Finding, Rule, Severity } from './rule.ts'

/** A rule's finding, complete. */
export interface Diagnosis extends Finding {
  readonly rule: Rule
  readonly severity: Severity
}

/** Applies rules to a draft; the findings come in the order of the text. */
export function lint(draft: Draft, rules: readonly Rule[]): Diagnosis[] {
  const found: Diagnosis[] = []
  for (const rule of rules) {
    if (rule.kinds && !rule.kinds.includes(draft.kind)) continue
    for (const finding of rule.check(draft, {})) found.push({ severity: rule.severity, ...finding, rule })
  }
  return found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}
