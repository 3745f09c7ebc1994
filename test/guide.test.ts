import { describe, expect, test } from 'vitest'
import { findings, mark, unmark } from './marks.ts'

/** Expects of a draft just the findings that are marked in it, each by the rule named; none where no mark stands. */
function hear(marked: string, ...expected: string[]): void {
  const { text } = unmark(marked)
  const found = findings(text)
  expect(found.map(({ rule }) => rule.id)).toEqual(expected)
  expect(
    mark(
      text,
      found.map(({ at }) => at),
    ),
  ).toBe(marked)
}

const head = `decline: email
company: Acme
role: Executive Assistant
to: Ms. Smith
from: Mary Jones`

const email = (body: string) => `---
${head}
---
Subject: Executive Assistant interview – Mary Jones

Dear Ms. Smith,

${body}

Kind regards,
Mary Jones
`

const phone = (body: string) => `---
decline: phone
company: Acme
role: Executive Assistant
to: Ms. Smith
from: Mary Jones
---
Good morning, Ms. Smith. This is Mary Jones. I'm calling about the interview for the Executive Assistant position at Acme. Do you have a moment?

*(wait for the answer)*

${body}

Thank you for your time, Ms. Smith. Goodbye.
`

const voicemail = (attempts: string, body: string) => `---
decline: voicemail
company: Acme
role: Executive Assistant
to: Ms. Smith
from: Mary Jones
attempts: ${attempts}
---
Hello, Ms. Smith. This is Mary Jones, calling about the interview for the Executive Assistant position at Acme.

${body}

Thank you again, and goodbye.
`

const thanks = 'Thank you for inviting me to interview for the Executive Assistant position at Acme.'
const no = 'After careful consideration, I have decided to decline the interview.'
const keep = 'Please keep my resume on file should a suitable opening come up.'

describe('Decline politely and plainly; a professional answer is owed', () => {
  test('a plain no', () => hear(email(`${thanks} ${no}\n\n${keep}`)))
  test('no no at all', () => hear(email(`${thanks}\n\n«${keep}»`), 'missing-decline'))
  test('a hinted no', () =>
    hear(
      email(`${thanks} ««I am not sure that I can come to the interview.»»\n\n${keep}`),
      'missing-decline',
      'hedged-decline',
    ))
  test('shouting', () =>
    hear(
      email(`${thanks} I have «ABSOLUTELY NO» time, and I must decline the interview.\n\n${keep}`),
      'unprofessional-tone',
    ))
  test('an agitated mark on the phone', () =>
    hear(phone(`${thanks} I have decided to decline the interview«!!»\n\n${keep}`), 'unprofessional-tone'))
})

describe('Begin by stating your appreciation for the company’s interest', () => {
  test('thanks in other words', () =>
    hear(email(`It means a lot that you thought of me for the Executive Assistant position. ${no}\n\n${keep}`)))
  test('no thanks', () => hear(email(`«${no}»\n\n${keep}`), 'missing-appreciation'))
  test('thanks for a favour to come are none', () =>
    hear(email(`«${no}»\n\n${keep}\n\nThank you for your understanding.`), 'missing-appreciation'))
  test('late thanks', () => hear(email(`${no} «${thanks}»\n\n${keep}`), 'late-appreciation'))
})

describe('It needn’t be a lengthy explanation; no details or specific reason are owed', () => {
  test('one short reason', () => hear(email(`${thanks} For family reasons, I must decline the interview.\n\n${keep}`)))
  test('private details', () =>
    hear(
      email(
        `${thanks} ${no} «My mother is ill and I drive her to the clinic every day. My landlord is selling the flat and we have to move.» ${keep}`,
      ),
      'over-explaining',
    ))
  test('a phone script that goes on for too long', () => {
    const wishes = 'I wish you and your team every success in finding the right person for the position. '
    const text = phone(`${thanks} ${no}\n\n${wishes.repeat(8)}\n\n${keep}`)
    expect(findings(text).map(({ rule }) => rule.id)).toEqual(['too-long'])
  })
})

describe('If pressed, say that you explore your options with other employers, or that you suspend your search', () => {
  const reasons = [
    'I have decided to explore my options with other employers.',
    'I have decided to suspend my job search for now.',
  ]
  test.each(reasons)('email: %s', reason => hear(email(`${thanks} ${no} ${reason}\n\n${keep}`)))
  test.each(reasons)('phone: %s', reason =>
    hear(phone(`${thanks} ${no}\n\n## If they ask why\n\n${reason}\n\n*(leave it at that)*\n\n${keep}`)),
  )
  test.each(reasons)('a quick fix for too much reason: %s', reason => {
    const { text } = unmark(
      email(`${thanks} ${no} My mother is ill and I drive her to the clinic every day. We have to move. ${keep}`),
    )
    const fixes = findings(text).flatMap(finding => finding.fixes ?? [])
    expect(fixes.some(fix => fix.edits.some(edit => edit.text === reason))).toBe(true)
  })
})

describe('Never make negative statements about the company', () => {
  test('a neutral non-fit', () =>
    hear(email(`${thanks} It is not the right fit for me at this time, so I must decline the interview.\n\n${keep}`)))
  test('a plain one', () =>
    hear(email(`${thanks} ${no} «Your office is filthy and your staff are rude.» ${keep}`), 'negative-remark'))
  test('one left on a machine', () =>
    hear(voicemail('3', `${thanks} ${no} «Your manager was rude to me.» ${keep}`), 'negative-remark'))
})

describe('Preserve the relationship; you may want to apply again, or they may call again', () => {
  test('a door left open, but no request', () =>
    hear(email(`${thanks} ${no}\n\n«I hope that our paths cross again.»`), 'missing-keep-on-file'))
  test('a door shut', () => hear(email(`${thanks} ${no}\n\n«Please do not contact me again.» ${keep}`), 'closed-door'))
})

describe('Ask to keep your resume on file', () => {
  test('asked', () => hear(voicemail('2', `${thanks} ${no} Please do keep my CV on file.`)))
  test('not asked', () => {
    const found = findings(email(`${thanks} ${no}`))
    expect(found.map(({ rule, severity }) => [rule.id, severity])).toEqual([['missing-keep-on-file', 'warning']])
  })
  test('a later opening is as good', () =>
    hear(email(`${thanks} ${no}\n\nI would be glad to be considered for future openings.`)))
})

describe('Identify yourself and your reason for writing; on the phone begin by identifying yourself', () => {
  test('an email without a name', () =>
    hear(
      `---\n${head}\n---\nSubject: Interview\n\nDear Ms. Smith,\n\n${thanks} ${no}\n\n${keep}\n\n«Kind regards,»\n`,
      'missing-introduction',
    ))
  test('a caller without a name', () =>
    hear(
      `---\ndecline: phone\nfrom: Mary Jones\n---\nGood morning, Ms. Smith. «Do you have a moment?»\n\n${thanks} ${no}\n\n${keep}\n\nGoodbye.\n`,
      'missing-introduction',
    ))
  test('a slot where the name belongs', () =>
    hear(email(`My name is «[Your Name]». ${thanks} ${no}\n\n${keep}`), 'unfilled-placeholder'))
  test('a name that is another’s', () =>
    hear(email(`${thanks.replace('Acme', '«Globex»')} ${no}\n\n${keep}`), 'mismatched-name'))
})

describe('Brief email; company size and personal contact decide how to answer', () => {
  test('an email that is too long', () => {
    const wishes = 'I wish you and your team every success in finding the right person for the position. '
    expect(findings(email(`${thanks} ${no}\n\n${wishes.repeat(9)}\n\n${keep}`)).map(({ rule }) => rule.id)).toEqual([
      'too-long',
    ])
  })
  test('three sentences are enough', () => hear(email(`${thanks} ${no} ${keep}`)))
  test('an email without its frame', () =>
    hear(
      `---\n${head}\n---\n««${thanks}»» ${no} ««${keep}»»\n`,
      'missing-greeting',
      'missing-subject',
      'missing-introduction',
      'missing-sign-off',
    ))
})

describe('On the phone: prepare a script; ask “Do you have a moment?”', () => {
  test('a whole script', () => hear(phone(`${thanks} ${no}\n\n*(pause)*\n\n${keep}`)))
  test('straight to the point', () =>
    hear(
      `---\ndecline: phone\nfrom: Mary Jones\n---\nGood morning, Ms. Smith. «This is Mary Jones, calling about the interview.»\n\n${thanks} ${no}\n\n${keep}\n\nGoodbye.\n`,
      'missing-availability-check',
    ))
})

describe('Do not leave a voicemail unless two or three attempts to reach the interviewer failed', () => {
  test('after two calls', () => hear(voicemail('2', `${thanks} ${no}\n\n${keep}`)))
  test('after one', () => hear(voicemail('«1»', `${thanks} ${no}\n\n${keep}`), 'early-voicemail'))
  test('calls that cannot be counted', () =>
    hear(voicemail('«a few»', `${thanks} ${no}\n\n${keep}`), 'invalid-front-matter'))
})
