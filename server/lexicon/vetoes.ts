import type { Act } from '../core/acts.ts'

/** Wording that takes an act back, however much else in the sentence speaks for it; with sentences that prove it. */
export interface Veto {
  readonly act: Act
  /** Matched against the normalised words of the sentence, a space between two. */
  readonly pattern: RegExp
  readonly vetoes: readonly string[]
  readonly leaves: readonly string[]
}

const glad = '(?:grateful|thankful|honou?red|flattered|pleased|touched|delighted|glad|obliged)'

/** Each looks for a few fixed words with at most a few between them, or once along the sentence, so that none can take long over it. */
export const vetoes: readonly Veto[] = [
  {
    act: 'appreciation',
    pattern: new RegExp(
      `\\b(?:can not|could not|wish i could|would be lying if i|would be lying to) (?:\\w+ )?(?:say|said|claim|claimed|pretend|call)(?: that)?(?: (?:i|it|me|to|be|was|am|feel|felt|were))* (?:(?!how)\\w+ )?${glad}`,
    ),
    vetoes: [
      'I cannot say I am grateful for the opportunity.',
      'I wish I could say that I was grateful for the invitation.',
      'I can’t honestly claim to be flattered by your letter.',
    ],
    leaves: [
      'I cannot say how grateful I am for the invitation.',
      'I can only say that I am grateful you thought of me.',
    ],
  },
  {
    act: 'appreciation',
    pattern: new RegExp(
      `\\b(?:hardly|not (?:exactly|especially|particularly|in the least|at all|terribly)|anything but|far from|less than) ${glad}`,
    ),
    vetoes: ['I was hardly grateful for the scramble.', 'I am not exactly flattered by a form letter.'],
    leaves: ['I am exactly as flattered as I should be to be invited.'],
  },
  {
    act: 'appreciation',
    pattern:
      /\b(?:thank you|thanks|grateful|appreciate)(?: \w+){0,3} (?:for|of) (?:your |the |all )?(?:kind |continued )?(?:patience|understanding|attention to this|cooperation|discretion|listening)\b(?! (?:and|,) )/,
    vetoes: ['Thank you for your understanding.', 'Many thanks for your patience while I made up my mind.'],
    leaves: ['Thank you for your patience and for inviting me to interview.', 'Thank you for your time and attention.'],
  },
  {
    act: 'keep-on-file',
    pattern:
      /\b(?:no|any|little) (?:need|call|reason|point|use|wish)(?: for you)? (?:to|in) (?:\w+ )?(?:keep|keeping|hold|holding|retain|retaining|file|store|storing)\b/,
    vetoes: ['There is no need to keep my CV.', 'I see no point in keeping my details.'],
    leaves: ['Please keep my CV; there is no need to call.'],
  },
  {
    act: 'keep-on-file',
    pattern:
      /(?<!not )\b(?:delete|erase|destroy|shred|bin|remove|dispose of|get rid of)(?: \w+){0,4} (?:data|details|cv|resume|application|file|files|records|particulars|papers|information)\b/,
    vetoes: [
      'Under Article 17 of the GDPR I ask you to erase my application data.',
      'Please delete all my details from your system.',
    ],
    leaves: ['Please do not delete my details, I would love to hear of later openings.'],
  },
  {
    act: 'negative-remark',
    // Where the writer worked is the writer's own story, unless it is held against the company.
    pattern:
      /^(?:(?:and|but|so|also|besides|since|because|as) )*(?:at )?my (?:last|present|current|old|former|previous|ex) (?:\w+ )?(?:employer|employers|job|boss|company|firm|manager|workplace|post|shop|office)\b(?!.*(?:\b(?:you|your|yours|they|them|their|there|here|that|this)\b|(?<!\b(?:at|of|with|in|for) )<name>))/,
    vetoes: [
      'My last employer was chaos from start to finish: the wages were late, the manager shouted and the van had no brakes.',
      'My current job is a nightmare.',
      'My last boss at Globex was awful.',
    ],
    leaves: [
      'My last employer was rude, and so are you.',
      'My current manager laughed at the salary Acme offers.',
      'My old boss was horrible, but he was better than your manager.',
    ],
  },
]
