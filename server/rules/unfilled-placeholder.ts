import { t } from '@vscode/l10n'
import { type Draft, foundIn, inSentences, type Sentence } from '../core/draft.ts'
import { known } from '../core/invitation.ts'
import { defineRule, type Finding } from '../core/rule.ts'
import { findSlots, type Slot } from '../core/slots.ts'

export const unfilledPlaceholder = defineRule({
  id: 'unfilled-placeholder',
  title: 'A slot of a template is still empty',
  why: 'Nothing says more clearly that the same words went to ten companies. All the courtesy round it is lost.',
  severity: 'warning',
  examples: {
    flags: [
      [
        '---\ncompany: Acme\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview at «[Company]». I must decline.\n\nKind regards,\nMary Jones\n',
        '---\ncompany: Acme\n---\nDear Ms. Smith,\n\nThank you for inviting me to interview at Acme. I must decline.\n\nKind regards,\nMary Jones\n',
      ],
      [
        '---\nto: Ms. Smith\n---\nDear «{{name}}»,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
        '---\nto: Ms. Smith\n---\nDear Ms. Smith,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
      [
        '---\nfrom: Mary Jones\n---\nDear Ms. Smith,\n\nI must decline the interview.\n\nKind regards,\n«<Your Name>»\n',
        '---\nfrom: Mary Jones\n---\nDear Ms. Smith,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
      [
        'Dear «____»,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
        'Dear Hiring Manager,\n\nI must decline the interview.\n\nKind regards,\nMary Jones\n',
      ],
    ],
    passes: [
      'Dear Ms. Smith,\n\nI have read [the invitation][1] and [Company](https://example.com), but I must __decline__. [sic]\n\nKind regards,\nMary Jones\n\n[1]: https://example.com\n',
      '---\ndecline: phone\n---\nHello, this is Mary Jones.\n\n[wait for the name]\n\nI must decline the interview.\n',
    ],
  },
  check: draft => emptySlots(draft),
})

const emptySlots = inSentences(function* (sentence): Generator<Finding> {
  for (const slot of slotsOf(sentence)) {
    const at = sentence.at(slot.start, slot.end)
    yield {
      at,
      message: t(
        'An empty slot, “{0}”: the reader sees that the words were meant for anybody. Fill it in.',
        sentence.text.slice(slot.start, slot.end),
      ),
      fixes: draft =>
        fill(draft, sentence, slot).map((fix, place) => ({
          title: t('Fill in “{0}”', fix.text),
          edits: [{ ...at, text: fix.text }],
          safe: fix.safe,
          preferred: place === 0,
        })),
    }
  }
})

const slotsOf = foundIn(findSlots)

/** What belongs in a slot; where nothing is known of it, words that do for anybody. */
function fill(draft: Draft, sentence: Sentence, slot: Slot): { text: string; safe: boolean }[] {
  const before = sentence.text.slice(0, slot.start)
  const key = slot.name ? asked(slot.name, draft, sentence, before) : implied(draft, sentence, before)
  const value = key && known(draft, key)
  if (value) return [{ text: partOf(value, slot.name, before), safe: true }]
  if (key === 'company') return [{ text: 'your company', safe: false }]
  if (key === 'to' && /^(?:dear|hi|hello)\s+$/i.test(before)) return [{ text: 'Hiring Manager', safe: false }]
  return []
}

type Key = Parameters<typeof known>[1]

/** What a slot asks for by its own words. */
function asked(name: string, draft: Draft, sentence: Sentence, before: string): Key | undefined {
  if (/compan|employer|organi[sz]ation|firm|business/.test(name)) return 'company'
  if (/\b(?:your|my|sender|candidate|applicant)\b.*name|signature/.test(name)) return 'from'
  if (/manager|recruiter|interviewer|recipient|contact/.test(name)) return 'to'
  if (/role|position|job|vacancy/.test(name)) return 'role'
  if (/\b(?:date|day)\b/.test(name)) return 'date'
  return /name/.test(name) ? (implied(draft, sentence, before) ?? 'to') : undefined
}

/** What a slot stands for by the words before it. */
function implied(draft: Draft, sentence: Sentence, before: string): Key | undefined {
  if (sentence.part === 'signature' || /\b(?:this is|my name is|i am|i['’]m)\s+$/i.test(before)) return 'from'
  if (sentence === draft.greeting || honorific.test(before)) return 'to'
  if (/\b(?:at|with|joining|by)\s+$/i.test(before)) return 'company'
  if (/\bfor (?:the|a|an)\s+$|\b(?:position|role) (?:of|as)\s+$/i.test(before)) return 'role'
  if (/\bon\s+$/i.test(before)) return 'date'
  return undefined
}

const honorific = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+$/

/** The part of a person's name that is asked for, or is wanting behind "Ms.". */
function partOf(value: string, name: string, before: string): string {
  const bare = value.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+/, '')
  if (honorific.test(before) || /last[ _-]?name|surname/.test(name)) return bare.split(/\s+/).at(-1) ?? value
  if (/first[ _-]?name/.test(name) && bare === value) return value.split(/\s+/)[0] ?? value
  return value
}
