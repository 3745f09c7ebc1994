import { describe, expect, test } from 'vitest'
import type { Act } from '../server/core/acts.ts'
import { type Draft, readDraft } from '../server/core/draft.ts'
import { anyone, type Writer } from '../server/core/writer.ts'
import * as proposals from '../server/lexicon/proposals.ts'
import { findings } from './marks.ts'

const known =
  'company: Acme\nrole: Executive Assistant\nto: Ms. Smith\nfrom: Mary Jones\nsubject: Interview on Monday\nattempts: 2'
const unknown = 'subject: Interview on Monday\nattempts: 2'
const writers: readonly (readonly [string, Writer])[] = [
  ['anyone', anyone],
  ['a writer with customs', { ...anyone, name: 'Mary Jones', resume: 'CV', signOff: 'Yours sincerely', apology: true }],
]

/** What stands in a faultless letter, an act a line. */
interface Parts {
  greeting: string
  introduction: string
  check: string
  appreciation: string
  decline: string
  reason: string
  keep: string
  signOff: string
}

const faultless: Parts = {
  greeting: 'Dear Ms. Smith,',
  introduction: '',
  check: '',
  appreciation: 'Thank you for inviting me to interview.',
  decline: 'I have decided to decline the interview.',
  reason: '',
  keep: 'Please keep my resume on file for future openings.',
  signOff: 'Kind regards,',
}

const spoken: Partial<Parts> = {
  greeting: 'Hello, Ms. Smith.',
  introduction: 'This is Mary Jones.',
  check: 'Do you have a moment?',
  signOff: 'Thank you for your time, and goodbye.',
}

function letter(frontMatter: string, kind: string, part: Partial<Parts>): string {
  const parts = { ...faultless, ...(kind === 'email' ? {} : spoken), ...part }
  const body = [parts.appreciation, parts.decline, parts.reason, parts.keep].filter(Boolean).join(' ')
  const opening = [parts.greeting, parts.introduction, parts.check]
    .filter(Boolean)
    .join(kind === 'email' ? '\n\n' : ' ')
  const end = kind === 'email' ? `${parts.signOff}\nMary Jones` : parts.signOff
  return `---\ndecline: ${kind}\n${frontMatter}\n---\n${opening}\n\n${body}\n\n${end}\n`
}

const offered: readonly (readonly [keyof Parts, Act, (draft: Draft) => string[], readonly string[]])[] = [
  ['greeting', 'greeting', proposals.greetings, ['email', 'phone', 'voicemail']],
  ['introduction', 'introduction', proposals.introductions, ['phone', 'voicemail']],
  ['check', 'availability-check', proposals.availabilityChecks, ['phone']],
  ['appreciation', 'appreciation', proposals.appreciations, ['email', 'phone', 'voicemail']],
  ['decline', 'decline', proposals.declines, ['email', 'phone', 'voicemail']],
  ['decline', 'decline', proposals.declinesWithReason, ['email', 'phone', 'voicemail']],
  ['reason', 'reason', proposals.neutralReasons, ['email', 'phone', 'voicemail']],
  ['keep', 'keep-on-file', proposals.keepOnFiles, ['email', 'phone', 'voicemail']],
  ['signOff', 'sign-off', proposals.signOffs, ['email']],
]

describe.each(writers)('what is offered to %s', (_, writer) => {
  for (const frontMatter of [known, unknown]) {
    for (const [part, act, propose, kinds] of offered) {
      for (const kind of kinds) {
        const draft = readDraft(letter(frontMatter, kind, {}), writer)
        for (const words of propose(draft)) {
          test(`${kind}: “${words}” is heard as ${act} and clean`, () => {
            const text = letter(frontMatter, kind, { [part]: words })
            const read = readDraft(text, writer)
            const heard = read.sentences.find(({ start }) => start === text.indexOf(words))
            expect([...(heard?.acts ?? [])]).toContain(act)
            expect(
              findings(text, undefined, undefined, writer).map(({ rule, at }) => [
                rule.id,
                text.slice(at.start, at.end),
              ]),
            ).toEqual([])
          })
        }
      }
    }
  }
})

const remarks = [
  'Your pay is a joke.',
  'Your office is in an awful part of town.',
  'Your shifts are inhuman.',
  'Your process was far too slow.',
  'The role is badly thought out.',
  'Your company has a terrible reputation.',
]

describe('a kinder word', () => {
  for (const clause of new Set(remarks.flatMap(proposals.neutralClauses))) {
    const sentence = `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
    test.each([sentence, `I must decline the interview because ${clause}.`])('“%s” is clean', words => {
      const text = letter(known, 'email', words === sentence ? { reason: words } : { decline: words })
      expect(findings(text).map(({ rule, at }) => [rule.id, text.slice(at.start, at.end)])).toEqual([])
    })
  }

  test('keeps to what the remark is about', () => {
    expect(remarks.map(remark => proposals.neutralClauses(remark)[0])).toEqual([
      'the terms do not match what I need',
      'the location does not suit me at this time',
      'the schedule does not suit me at this time',
      'the timing does not suit me',
      'the role is not the right fit for me at this time',
      'it is not the right fit for me at this time',
    ])
  })
})
