import { t } from '@vscode/l10n'
import { defineRule, type Edit, type Finding, type Fix } from '../core/rule.ts'
import type { Span } from '../core/span.ts'
import type { Suppression } from '../core/suppression.ts'
import type { SuppressionUse } from '../core/suppression-use.ts'

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  title: 'A comment that silences nothing',
  why: 'You have mended what it hid, or it never hid anything. Left standing it will hide the next slip, and you will not hear of it.',
  severity: 'hint',
  last: true,
  examples: {
    flags: [
      [
        '«<!--decline ignore negative-remark-->»\n\nDear Ms. Smith,\n\nThank you for inviting me to interview. I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\nThank you for inviting me to interview. I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear Ms. Smith,\n\n<!--decline ignore unprofessional-tone «over-explaining»-->\n\nThank you for inviting me to interview!!! I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
        'Dear Ms. Smith,\n\n<!--decline ignore unprofessional-tone-->\n\nThank you for inviting me to interview!!! I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\n<!-- Call her first? -->\n\n<!--decline ignore unprofessional-tone-->\n\nThank you for inviting me to interview!!! I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n',
    ],
  },
  *check({ text }, _, suppressions) {
    for (const use of suppressions) {
      const { suppression, idle, idleNames, unknown } = use
      if (idle) yield idleComment(suppression, text)
      else for (const name of idleNames) yield idleName(use, name, text)
      for (const word of unknown) yield unknownWord(use, word, text)
    }
  },
})

function idleComment(suppression: Suppression, text: string): Finding {
  const message =
    suppression.verb.text === 'enable'
      ? t('Nothing is silenced above, so there is nothing to enable again. Take the comment out.')
      : t('This comment silences nothing now, but would hide the next slip. Take it out.')
  return { at: suppression, message, unnecessary: true, fixes: () => [takeOutComment(suppression, text, true)] }
}

function idleName(use: SuppressionUse, name: SuppressionUse['idleNames'][number], text: string): Finding {
  return {
    at: name,
    message: t('There is no {0} here to silence now, but the next one would be hidden. Take the name out.', name.text),
    unnecessary: true,
    fixes: () => [takeOutName(use, name, text, true)],
  }
}

function unknownWord(use: SuppressionUse, word: SuppressionUse['unknown'][number], text: string): Finding {
  const { suppression } = use
  const isVerb = word.start === suppression.verb.start
  const takeOut = isVerb ? takeOutComment(suppression, text) : takeOutName(use, word, text)
  const { meant } = word
  if (!meant) {
    return {
      at: word,
      message: t('“{0}” is not known, so it silences nothing.', word.text),
      fixes: () => [preferred(takeOut)],
    }
  }
  const rename = { title: t('Write “{0}”', meant), edits: [{ start: word.start, end: word.end, text: meant }] }
  return {
    at: word,
    message: t('“{0}” is not known, so it silences nothing. Do you mean “{1}”?', word.text, meant),
    fixes: () => [preferred(rename), takeOut],
  }
}

function preferred(fix: Fix): Fix {
  return { ...fix, preferred: true }
}

/** @param safe whether the fix may be applied without being looked at */
function takeOutComment(suppression: Suppression, text: string, safe = false): Fix {
  return { title: t('Take the suppression out'), edits: [takeOut(suppression, text)], safe, preferred: safe }
}

/** A comment whose last name goes would silence every rule, so it goes with it. */
function takeOutName({ suppression }: SuppressionUse, name: Span & { text: string }, text: string, safe = false): Fix {
  if (suppression.names.length < 2) return takeOutComment(suppression, text, safe)
  const start = name.start - (/\s*$/.exec(text.slice(suppression.start, name.start))?.[0].length ?? 0)
  return {
    title: t('Take “{0}” out of the suppression', name.text),
    edits: [{ start, end: name.end, text: '' }],
    safe,
    preferred: safe,
  }
}

/** Takes the space behind the comment with it, so that no empty paragraph stays; at the end of a document the space before. */
function takeOut({ start, end }: Span, text: string): Edit {
  const behind = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  if (end + behind < text.length && (start === 0 || /\s/.test(text.charAt(start - 1))))
    return { start, end: end + behind, text: '' }
  const before =
    end + behind < text.length ? 0 : (/[^\S\r\n]*(?:\r?\n[^\S\r\n]*)*$/.exec(text.slice(0, start))?.[0].length ?? 0)
  return { start: start - before, end, text: '' }
}
