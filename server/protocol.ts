/**
 * What client and server say to each other besides the Language Server Protocol. Types and names only, so that either side may import it.
 *
 * A client types its requests by the map:
 *
 *     const ask = <M extends keyof Requests>(method: M, params: Requests[M]['params']) =>
 *       client.sendRequest<Requests[M]['result']>(method, params)
 *     const { text } = await ask(methods.compose, { answers })
 */
import type { Range } from 'vscode-languageserver'
import type { Answers } from './core/compose.ts'
import type { Mail } from './core/mail.ts'
import type { Script, ScriptLine, ScriptPart } from './core/rehearsal.ts'
import type { Target } from './core/turn-into.ts'

export type { Answers, Mail, Script, ScriptLine, ScriptPart, Target }

export const methods = {
  compose: 'kindRegrets/compose',
  readInvitation: 'kindRegrets/readInvitation',
  overview: 'kindRegrets/overview',
  readiness: 'kindRegrets/readiness',
  mail: 'kindRegrets/mail',
  script: 'kindRegrets/script',
  turnInto: 'kindRegrets/turnInto',
} as const

/** Notification by the server, {@link ReadNotice}: there is a new reading of a document, so what is shown of it is stale. */
export const readNotice = 'kindRegrets/read'

/** Commands that code lenses and code actions name and the client carries out. */
export const commands = {
  /** Argument: {@link GoToMissing}. */
  goToMissing: 'kindRegrets.goToMissing',
  /** Argument: {@link Silence}. */
  silence: 'kindRegrets.silence',
  /** Argument: {@link TeachPhrase}. */
  teachPhrase: 'kindRegrets.teachPhrase',
} as const

/** A rule to be set to off in the setting `kindRegrets.rules`, and whose setting. */
export interface Silence {
  readonly rule: string
  readonly target: 'workspace' | 'user'
}

/** Words to be added to the setting `kindRegrets.phrases`, and what they do. */
export interface TeachPhrase {
  readonly act: 'appreciation' | 'keep-on-file' | 'decline'
  readonly phrase: string
}

/** What is asked and what is answered. A document that is unknown or no draft is answered with null. */
export interface Requests {
  [methods.compose]: { readonly params: ComposeParams; readonly result: Composed }
  [methods.readInvitation]: { readonly params: { readonly text: string }; readonly result: Invitation }
  [methods.overview]: { readonly params: OfDocument; readonly result: Overview | null }
  [methods.readiness]: { readonly params: OfDocument; readonly result: readonly ReadinessItem[] | null }
  [methods.mail]: { readonly params: OfDocument & { readonly quote: boolean }; readonly result: Mail | null }
  [methods.script]: { readonly params: OfDocument; readonly result: Script | null }
  [methods.turnInto]: { readonly params: OfDocument & { readonly kind: Target }; readonly result: Turned | null }
}

export interface OfDocument {
  readonly uri: string
}

export interface ReadNotice {
  readonly uri: string
  readonly version: number
}

/** Where the cursor goes; the parts that lack say where they belong. */
export interface GoToMissing {
  readonly uri: string
  readonly range: Range
}

export interface ComposeParams {
  readonly answers: Answers
}

export interface Composed {
  /** A whole draft with front matter, in snippet syntax; insert as a snippet (VS Code's `SnippetString`). */
  readonly text: string
}

/** What an invitation states plainly; what is uncertain is left out. */
export interface Invitation {
  readonly company?: string
  readonly role?: string
  /** Who wrote it, as they are addressed in the answer. */
  readonly person?: string
  readonly date?: string
}

/** A draft at a glance. */
export interface Overview {
  readonly version: number
  readonly kind: Answers['channel']
  /** In the order in which they belong. */
  readonly parts: readonly Part[]
  /** How many parts belong in a draft of this kind, and how many of them it has. */
  readonly needed: number
  readonly present: number
  /** The writer's own words. */
  readonly words: number
  /** Spoken at the writer's pace, rounded up. */
  readonly seconds: number
  /** Only what is spoken has a limit. */
  readonly limitSeconds?: number
  /** Findings that are shown. */
  readonly open: number
  /** Findings that suppression comments silence. */
  readonly suppressed: number
  /** Rules that are set to `off`. */
  readonly off: readonly string[]
  /** Where the first needed part that lacks belongs; left out where none lacks. */
  readonly missing?: Range
}

/** A part of a draft. */
export interface Part {
  readonly id: string
  /** In the writer's language. */
  readonly label: string
  readonly present: boolean
  /** It may be left out. */
  readonly optional: boolean
  /** Where it stands, or belongs where it lacks. */
  readonly range: Range
}

/** A line of "Ready to send?", in the writer's language: what is open first. */
export interface ReadinessItem {
  readonly label: string
  readonly detail: string
  readonly ok: boolean
  readonly range?: Range
}

export interface Turned {
  /** A whole draft with front matter; plain text, no snippet. What is unknown stands as a placeholder like `[your number]`. */
  readonly text: string
}

/** The `data` of a diagnostic: when a client that is calm shows it. Nothing given: at once. */
export interface FindingData {
  /** About a part that lacks in a draft that is still being written: show it when the writer saves or rests. */
  readonly unfinished?: true
  /** The sentences it speaks of, or the sign-off that says that the draft is finished: show it when the cursor has left them. */
  readonly within?: Range
}
