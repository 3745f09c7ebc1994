import { t } from '@vscode/l10n'
import type { Act } from '../core/acts.ts'

/** What a sentence does, in the writer's language, as it stands behind "Read as". */
export function actName(act: Act): string {
  switch (act) {
    case 'greeting':
      return t('a greeting')
    case 'introduction':
      return t('saying who you are')
    case 'availability-check':
      return t('asking whether it is a good moment')
    case 'appreciation':
      return t('thanks for their interest')
    case 'decline':
      return t('a plain no')
    case 'implied-decline':
      return t('a no between the lines')
    case 'hedged-decline':
      return t('half a no')
    case 'reason':
      return t('a reason')
    case 'long-reason':
      return t('a long or private reason')
    case 'keep-on-file':
      return t('asking to be kept on file')
    case 'door-open':
      return t('leaving the door open')
    case 'praise':
      return t('praise')
    case 'good-wishes':
      return t('good wishes')
    case 'apology':
      return t('an apology')
    case 'negative-remark':
      return t('criticism of the company')
    case 'closed-door':
      return t('closing the door')
    case 'sign-off':
      return t('a sign-off')
  }
}
