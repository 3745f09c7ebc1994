/**
 * The words that matter most in such letters, heard in spite of a slip in one letter: one too many, one too few, another, or two that changed places.
 * Words of one stem are all here, or a slip in one would be mended to another.
 */
export const mended: readonly string[] = [
  'thank',
  'thanks',
  'appreciate',
  'appreciated',
  'appreciation',
  'grateful',
  'honored',
  'honoured',
  'invitation',
  'invite',
  'invited',
  'inviting',
  'interview',
  'interviews',
  'interviewing',
  'opportunity',
  'opportunities',
  'consider',
  'considered',
  'considering',
  'consideration',
  'decline',
  'declined',
  'declining',
  'withdraw',
  'withdrawing',
  'accept',
  'accepted',
  'position',
  'positions',
  'application',
  'applications',
  'resume',
  'opening',
  'openings',
  'unfortunately',
  'decided',
  'decision',
  'company',
  'experience',
  'suitable',
  'employer',
  'employers',
  'sincerely',
  'regards',
  'future',
]

/** Words as they should be that are but one letter away from these. */
export const wellSpelt: ReadonlySet<string> = new Set(
  `accent accented accepts appreciates appreciating appreciations considerations considers decide decider decides decisions declines decoded
  decried derided derision employe employed employee employees employes expedience experienced experiences futures graceful ignite ignited
  igniting incite incited inciting initiation invitations invites opining opportunist positing positron regard rescue resumed resumes
  retards rewards suitably tanks think thinks withdrawn withdraws withdrew`.split(/\s+/),
)
