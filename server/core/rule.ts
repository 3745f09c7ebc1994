import type { Draft } from './draft.ts'
import type { DraftKind } from './front-matter.ts'
import type { Span } from './span.ts'
import type { SuppressionUse } from './suppression-use.ts'

export const severities = ['error', 'warning', 'information', 'hint'] as const
export type Severity = (typeof severities)[number]

/** One defect a letter can have: what it is, why it hurts, how it is seen and mended, and the proof of it. */
export interface Rule<Name extends string = string> {
  /** Names the defect, so that "ignore late-appreciation" reads well. */
  readonly id: string
  /** The defect in one line. */
  readonly title: string
  /** What the reader of the letter feels. */
  readonly why: string
  readonly severity: Severity
  /** The drafts it applies to; left out: all. */
  readonly kinds?: readonly DraftKind[]
  readonly options?: Readonly<Record<Name, OptionSchema>>
  readonly examples: Examples
  /** Runs when all other rules have been silenced where the writer asks for it, and is given what came of that. */
  readonly last?: boolean
  /** Yields each place where the draft has the defect. */
  check(
    draft: Draft,
    options: Readonly<Record<Name, number>>,
    suppressions: readonly SuppressionUse[],
  ): Iterable<Finding>
}

/** A number a writer can set. */
export interface OptionSchema {
  readonly default: number
  readonly least: number
  readonly description: string
}

/** Whole drafts; docs, hover and test at once. */
export interface Examples {
  /** A draft with the flagged words between « and », and the same mended. */
  readonly flags: readonly (readonly [marked: string, mended: string])[]
  readonly passes: readonly string[]
}

/** A defect found. */
export interface Finding {
  readonly at: Span
  /** What is there, why it hurts, what to do. */
  readonly message: string
  /** Where it differs from the rule's. */
  readonly severity?: Severity
  /** The words can go; editors fade them. */
  readonly unnecessary?: boolean
  /** What mends it, worked out when somebody asks; `draft` is the version that is asked about, which may be a later one. */
  fixes?(draft: Draft): readonly Fix[]
}

/** A proposal in the writer's voice. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** Takes nothing away of what the writer said, so that it may be applied with all others at once. */
  readonly safe?: boolean
  readonly preferred?: boolean
}

/** Replaces a stretch of the document. */
export interface Edit extends Span {
  readonly text: string
}

/** A rule whose options are known by name; lets rules of different options stand in one list. */
export function defineRule<Name extends string = never>(rule: Rule<Name>): Rule {
  return rule as unknown as Rule
}
