import { t } from '@vscode/l10n'
import type { PartId } from '../core/parts.ts'

/** A part of a draft as it stands in lists, in the writer's language. */
export function partName(id: PartId): string {
  switch (id) {
    case 'subject':
      return t('Subject')
    case 'greeting':
      return t('Greeting')
    case 'introduction':
      return t('Who is calling')
    case 'availability-check':
      return t('“Do you have a moment?”')
    case 'appreciation':
      return t('Thanks')
    case 'decline':
      return t('Decline')
    case 'reason':
      return t('Reason')
    case 'keep-on-file':
      return t('Keep on file')
    case 'good-wishes':
      return t('Good wishes')
    case 'call-back':
      return t('Number to call back')
    case 'sign-off':
      return t('Sign-off')
  }
}
