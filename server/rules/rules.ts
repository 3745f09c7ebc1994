import type { Rule } from '../core/rule.ts'
import { missingAppreciation } from './missing-appreciation.ts'
import { missingDecline } from './missing-decline.ts'
import { missingKeepOnFile } from './missing-keep-on-file.ts'
import { negativeRemark } from './negative-remark.ts'
import { overExplaining } from './over-explaining.ts'
import { unusedSuppression } from './unused-suppression.ts'

/** Every rule there is, in the order of the guide. */
export const rules: readonly Rule[] = [
  missingAppreciation,
  missingKeepOnFile,
  overExplaining,
  negativeRemark,
  missingDecline,
  unusedSuppression,
]
