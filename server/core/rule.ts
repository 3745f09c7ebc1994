import type { Draft } from './draft.ts'
import type { DraftKind } from './front-matter.ts'
import type { Span } from './span.ts'

export const severities = ['error', 'warning', 'information', 'hint'] as const
export type Severity = (typeof severities)[number]

/** One defect a letter can have: what it is, why it hurts, how it is seen and mended, and the proof of it. */
export interface Rule<Options extends RuleOptions = RuleOptions> {
  /** Names the defect, so that "ignore late-appreciation" reads well. */
  readonly id: string
  /** The defect in one line. */
  readonly title: string
  /** What the reader of the letter feels. */
  readonly why: string
  readonly severity: Severity
  /** The drafts it applies to; left out: all. */
  readonly kinds?: readonly DraftKind[]
  readonly options?: OptionSchemas<Options>
  readonly examples: Examples
  /** Yields each place where the draft has the defect. */
  check(draft: Draft, options: Options): Iterable<Finding>
}

export type RuleOptions = Readonly<Record<string, number>>

/** What each option means, its default, and the least value allowed. */
export type OptionSchemas<Options> = {
  readonly [Key in keyof Options]: { readonly default: number; readonly least: number; readonly description: string }
}

/** Letters with the flagged words between « and »; docs, hover and test at once. */
export interface Examples {
  /** A letter with the defect, and the same mended. */
  readonly flags: readonly (readonly [marked: string, mended: string])[]
  readonly passes: readonly string[]
}

/** A defect found. */
export interface Finding {
  readonly at: Span
  /** What is there, why it hurts, what to do. */
  readonly message: string
  /** Where it is less than the rule's. */
  readonly severity?: Severity
  /** The words can go; editors fade them. */
  readonly unnecessary?: boolean
  readonly fixes?: readonly Fix[]
}

/** A proposal in the writer's voice. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** Changes nothing of what the writer said, so that it may be applied with all others at once. */
  readonly safe?: boolean
  readonly preferred?: boolean
}

/** Replaces a stretch of the document. */
export interface Edit extends Span {
  readonly text: string
}
