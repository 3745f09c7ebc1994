import type { Rule } from '../core/rule.ts'
import { closedDoor } from './closed-door.ts'
import { earlyVoicemail } from './early-voicemail.ts'
import { hedgedDecline } from './hedged-decline.ts'
import { invalidFrontMatter } from './invalid-front-matter.ts'
import { lateAppreciation } from './late-appreciation.ts'
import { mismatchedName } from './mismatched-name.ts'
import { missingAppreciation } from './missing-appreciation.ts'
import { missingAvailabilityCheck } from './missing-availability-check.ts'
import { missingDecline } from './missing-decline.ts'
import { missingGreeting } from './missing-greeting.ts'
import { missingIntroduction } from './missing-introduction.ts'
import { missingKeepOnFile } from './missing-keep-on-file.ts'
import { missingSignOff } from './missing-sign-off.ts'
import { missingSubject } from './missing-subject.ts'
import { negativeRemark } from './negative-remark.ts'
import { overExplaining } from './over-explaining.ts'
import { tooLong } from './too-long.ts'
import { unfilledPlaceholder } from './unfilled-placeholder.ts'
import { unprofessionalTone } from './unprofessional-tone.ts'
import { unusedSuppression } from './unused-suppression.ts'

/** Every rule there is, in the order of the guide. */
export const rules: readonly Rule[] = [
  missingAppreciation,
  missingKeepOnFile,
  overExplaining,
  negativeRemark,
  missingDecline,
  hedgedDecline,
  lateAppreciation,
  missingIntroduction,
  missingAvailabilityCheck,
  earlyVoicemail,
  closedDoor,
  unprofessionalTone,
  unfilledPlaceholder,
  mismatchedName,
  missingGreeting,
  missingSignOff,
  missingSubject,
  tooLong,
  invalidFrontMatter,
  unusedSuppression,
]
