import { compose, quote } from '../core/compose.ts'
import { readDraft } from '../core/draft.ts'
import { readInvitation } from '../core/invitation.ts'
import { toMail } from '../core/mail.ts'
import { rehearse } from '../core/rehearsal.ts'
import { turnInto } from '../core/turn-into.ts'
import { type Invitation, methods, type OfDocument, type Requests } from '../protocol.ts'
import type { Settings } from '../settings.ts'
import { limitSeconds, overview } from './overview.ts'
import { readiness } from './readiness.ts'
import type { Reading } from './reading.ts'

type Method = keyof Requests
type Params<M extends Method> = Requests[M]['params']
type OfReading = { [M in Method]: Params<M> extends OfDocument ? M : never }[Method]

/** Answers to what is asked of a draft. */
export const askedOfDraft: {
  readonly [M in OfReading]: (reading: Reading, params: Params<M>) => NonNullable<Requests[M]['result']>
} = {
  [methods.overview]: reading => overview(reading),
  [methods.readiness]: reading => readiness(reading),
  [methods.mail]: ({ draft }, { quote }) => toMail(draft, quote),
  [methods.script]: reading => rehearse(reading.draft, limitSeconds(reading)),
  [methods.turnInto]: ({ draft }, { kind }) => ({ text: turnInto(draft, kind) }),
}

/** Answers to what is asked where there is no draft yet. */
export const askedOfNothing: {
  readonly [M in Exclude<Method, OfReading>]: (params: Params<M>, settings: Settings) => Requests[M]['result']
} = {
  [methods.compose]: ({ answers }, { writer }) => ({ text: compose(answers, writer) }),
  [methods.readInvitation]: ({ text }) => invitationIn(text),
}

/** Reads an invitation as if a draft quoted it. */
function invitationIn(text: string): Invitation {
  const { company, role, signer, date } = readInvitation(readDraft(quote(text)))
  return {
    ...(company ? { company } : {}),
    ...(role ? { role } : {}),
    ...(signer ? { person: signer } : {}),
    ...(date ? { date } : {}),
  }
}
