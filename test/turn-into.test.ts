import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Draft, readDraft } from '../server/core/draft.ts'
import { type Target, turnInto } from '../server/core/turn-into.ts'
import { rules } from '../server/rules/rules.ts'
import { findings, unmark } from './marks.ts'

const targets: readonly Target[] = ['email', 'phone', 'voicemail', 'confirmation']
/** What is wrong with a frame, not with the message in it. */
const frameRules = [
  'missing-greeting',
  'missing-introduction',
  'missing-availability-check',
  'missing-sign-off',
  'missing-subject',
  'mismatched-name',
  'invalid-front-matter',
  'unfilled-placeholder',
]
const examples = readdirSync('examples')
  .filter(name => name.endsWith('.decline.md'))
  .map(name => [name, readFileSync(`examples/${name}`, 'utf8')] as const)

/** What a draft says to the company, apart from its frame. */
function message({ sentences }: Draft): string[] {
  const said = ['appreciation', 'decline', 'reason', 'keep-on-file', 'negative-remark', 'good-wishes'] as const
  return sentences.filter(({ acts }) => said.some(act => acts.has(act))).map(({ text }) => text)
}

describe.each(examples)('%s', (_, text) => {
  const draft = readDraft(text)

  test.each(targets)('as %s has a frame without findings', target => {
    const turned = turnInto(draft, target)
    expect(readDraft(turned).kind).toBe(target === 'confirmation' ? 'email' : target)
    expect(findings(turned).filter(({ rule }) => frameRules.includes(rule.id))).toEqual([])
  })

  test.each(targets)('as %s says all that the writer said, in the same order', target => {
    const turned = readDraft(turnInto(draft, target)).sentences.map(({ text }) => text)
    const own = message(draft)
    expect(own.length).toBeGreaterThan(3)
    expect(turned.filter(sentence => own.includes(sentence))).toEqual(own)
  })
})

test('every draft that the rules have nothing against keeps its message in any kind', () => {
  const lost = rules
    .flatMap(({ examples }) => [...examples.passes, ...examples.flags.map(([marked]) => unmark(marked).text)])
    .flatMap(text => {
      const draft = readDraft(text)
      const own = draft.sentences.filter(({ acts }) => acts.has('decline') || acts.has('keep-on-file'))
      return targets.flatMap(target => {
        const turned = turnInto(draft, target).replaceAll(/\bI(['’]m| am) calling\b/g, 'I$1 writing')
        return own
          .map(sentence =>
            text.slice(sentence.start, sentence.end).replaceAll(/\bI(['’]m| am) calling\b/g, 'I$1 writing'),
          )
          .filter(sentence => !turned.includes(sentence))
          .map(sentence => `${target}: ${sentence}`)
      })
    })
  expect(lost).toEqual([])
})

const email = `---
decline: email
company: Acme # the big one
x-note: mine
---

Subject: Clerk interview – Jo Reyes

Dear Dr. Smith,

I am writing to thank you for your *kind* invitation.

<!--decline ignore over-explaining-->
I must decline the interview. Please keep my CV on file.

Best wishes,
Jo Reyes
+44 20 7946 0958
`

test('front matter, comments and markup stay', () => {
  const turned = turnInto(readDraft(email), 'voicemail')
  expect(turned).toContain('---\ndecline: voicemail\ncompany: Acme # the big one\nx-note: mine\n---\n')
  expect(turned).toContain('your *kind* invitation')
  expect(turned).toContain('<!--decline ignore over-explaining-->\nI must decline')
})

test('a voicemail says the number twice, and nobody writes on the phone', () => {
  const turned = turnInto(readDraft(email), 'voicemail')
  expect(turned.match(/\+44 20 7946 0958/g)).toHaveLength(2)
  expect(turned).toContain('I am calling to thank you')
  expect(turned).toContain('Hello, Dr. Smith. This is Jo Reyes, calling about the interview')
})

test('without a number, nothing is said of calling back', () => {
  expect(turnInto(readDraft(email.replace(/\+44.*/, '')), 'voicemail')).not.toMatch(/\[|number/)
})

test('a draft without front matter gets one from what it says', () => {
  const turned = turnInto(readDraft(email.slice(email.indexOf('Subject'))), 'phone')
  expect(turned).toContain(
    '---\ndecline: phone\nto: Dr. Smith\nfrom: Jo Reyes\n---\n\nHello, Dr. Smith. This is Jo Reyes.',
  )
})

test('stage talk stays on the phone', () => {
  const script = `---\ndecline: phone\nfrom: Jo Reyes\n---\n\nHello. This is Jo Reyes.\n\n*(wait)*\n\n## The no\n\nMs. Smith: Yes?\nMe: I must decline. *(pause)* Please keep my CV on file.\n\nBye.\n`
  const message = 'I must decline. Please keep my CV on file.'
  expect(turnInto(readDraft(script), 'email')).toBe(
    `---\ndecline: email\nfrom: Jo Reyes\n---\n\nSubject: Interview – Jo Reyes\n\nHello,\n\n${message}\n\nKind regards,\nJo Reyes\n`,
  )
})

test('who is not known by name is greeted without one', () => {
  const nameless =
    '---\ndecline: email\nfrom: Jo Reyes\n---\n\nDear Hiring Manager,\n\nI must decline.\n\nBest,\nJo Reyes\n'
  expect(turnInto(readDraft(nameless), 'phone')).toContain(
    "\n\nHello. This is Jo Reyes. I'm calling about the interview. Do you",
  )
  expect(turnInto(readDraft(nameless), 'confirmation')).toContain('\n\nDear Hiring Manager,\n\n')
  const script = '---\ndecline: phone\nfrom: Jo Reyes\n---\n\nHello. I must decline.\n'
  expect(turnInto(readDraft(script), 'email')).toContain('\n\nHello,\n\nI must decline.\n\n')
})

test('braces of the writer are left alone', () => {
  expect(turnInto(readDraft('Dear Jo,\n\nI must decline {company}.\n'), 'phone')).toContain('I must decline {company}.')
})

test('a greeting that runs on leaves the message', () => {
  const turned = turnInto(
    readDraft('---\ndecline: phone\nfrom: Jo Reyes\n---\n\nHello, thank you for inviting me. I must decline.'),
    'email',
  )
  expect(turned).toContain('\n\nThank you for inviting me. I must decline.\n\nKind regards,\nJo Reyes\n')
})

test('a confirmation refers to the call, or to the voicemail', () => {
  expect(turnInto(readDraft(email), 'confirmation')).toContain('to confirm what I said on the phone')
  expect(turnInto(readDraft(email.replace('decline: email', 'decline: voicemail')), 'confirmation')).toContain(
    'to confirm the voicemail',
  )
})

test('a draft of that kind already stays as it is', () => {
  expect(turnInto(readDraft(email), 'email')).toBe(email)
})
