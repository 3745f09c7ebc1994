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
  `accent accented accepts appreciates appreciations confider considerations considers decide decider decides decisions decliner declines
  decoded derided derision employe employed employee employees employes expedience experienced experiences futures graceful hanks honoree
  honorer honouree honourer incite incited inciting indite indited inditing invitations invitee invites opining positron positrons presume
  recline reclined reclining regard resumed resumes retards rewards shank shanks suitably suture tanks thane thanes think thinks withdrawn
  withdraws withdrew`.split(/\s+/),
)
