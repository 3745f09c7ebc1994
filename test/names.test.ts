import { describe, expect, test } from 'vitest'
import { readDraft } from '../server/core/draft.ts'
import { known, readInvitation } from '../server/core/invitation.ts'
import { mismatchedName } from '../server/rules/mismatched-name.ts'
import { unfilledPlaceholder } from '../server/rules/unfilled-placeholder.ts'
import { unprofessionalTone } from '../server/rules/unprofessional-tone.ts'
import { findings, mark, unmark } from './marks.ts'

const invitation = `> From: Jane Smith <jane@acme.example>
>
> Dear Mary,
>
> Thank you for applying to Acme Widgets. We would like to invite you to an
> interview for the Executive Assistant position on Tuesday, 4 June at 10 am.
> You will meet Mr. Brown.
>
> Kind regards,
> Jane Smith
> Talent Acquisition
`

describe('the quoted invitation', () => {
  const draft = readDraft(`Dear Jane,\n\nI must decline.\n\nKind regards,\nMary\n\n${invitation}`)

  test('is read where it speaks plainly', () => {
    expect(readInvitation(draft)).toMatchObject({
      company: 'Acme Widgets',
      role: 'Executive Assistant',
      signer: 'Jane Smith',
      date: 'Tuesday, 4 June',
    })
  })

  test.each([
    '> We interview at Baker Street.\n',
    '> The interview is at Central Office at 10 am, with Ms. Brown.\n',
    '> The position at Acme is gone, but there is a position at Globex.\n',
    '> We have another position for you in the new office.\n',
  ])('is not read where it leaves a doubt: %j', quote => {
    const { company, role } = readInvitation(readDraft(`I must decline.\n\n${quote}`))
    expect([company, role]).toEqual([undefined, undefined])
  })

  test('stands behind the front matter', () => {
    const both = readDraft(`---\ncompany: Acme\nto: "[Name]"\n---\nI must decline.\n\n${invitation}`)
    expect([known(both, 'company'), known(both, 'to')]).toEqual(['Acme', 'Jane Smith'])
  })
})

const head = '---\ncompany: Acme Widgets Ltd\nrole: Executive Assistant\nto: Ms. Jane Smith\nfrom: Mary Jones\n---\n'
const marked = (rule: typeof mismatchedName, text: string) => {
  const plain = unmark(text).text
  return mark(
    plain,
    findings(plain, [rule]).map(({ at }) => at),
  )
}

describe('mismatched-name', () => {
  test.each([
    'Dear Ms. Smith,\n\nThank you for the invitation from Acme.\n',
    'Hi Jane,\n\nThank you for your interest. I have admired the Trust and your company for years.\n',
    'Dear Mrs. Smith,\n\nI must decline the interview with AWL.\n',
    'Dear J. Smith,\n\nI must decline.\n',
    'Dear Hiring Team,\n\nI must decline.\n',
    'Hello there,\n\nThank you for inviting me to interview for the Exec Assistant position.\n',
    'Dear Jane,\n\nI have accepted the position of Office Manager at Globex, so I must decline.\n',
    'Dear Jane,\n\nPlease consider me for the Warehouse Manager position at Globex when it opens.\n',
    'Dear Jane,\n\nThank you for the interview at Baker Street on Monday. I must decline.\n',
    'Dear Jane,\n\nPlease thank Mr. Brown for me. I must decline.\n',
    'Dear Janie,\n\nThank you for your Executive Assistants’ newsletter. Acme’s interview was kind.\n',
    'Dear Jane,\n\nWe met in March. Make no mistake, I must decline.\n',
  ])('is silent on %j', body => expect(marked(mismatchedName, head + body)).toBe(head + body))

  test.each([
    'Dear Ms. «Smiht»,\n\nI must decline.\n',
    'Dear «John»,\n\nI must decline.\n',
    'Dear Ms. «Brown»,\n\nI must decline.\n',
    'Subject: Executive «Asistant» interview\n\nDear Jane,\n\nI must decline.\n',
    'Dear Jane,\n\nThank you for inviting me to interview at «Amce» Widgets. I must decline.\n',
    'Dear Jane,\n\nI must decline the position of «Warehouse Manager» at Acme.\n',
    'Dear Jane,\n\nThank you for inviting me to interview at «Globex». I must decline.\n',
    'Dear Jane,\n\nThank you for inviting me. I must decline.\n\nKind regards,\nMary «Jnoes»\n',
  ])('hears %j', body => expect(marked(mismatchedName, head + body)).toBe(head + body))

  test('a recruiter may speak for another company', () => {
    const text =
      '---\ncompany: Hays Recruitment\n---\nThank you for putting me forward for the role at Globex. I must decline.\n'
    expect(marked(mismatchedName, text)).toBe(text)
  })
})

describe('unfilled-placeholder', () => {
  test.each([
    'Subject: «[Job Title]» interview\n\nDear «<<Manager>>»,\n\nI must decline.\n\nKind regards,\n«[Your Name]»\n',
    'Dear «XXX»,\n\nI must decline the interview at «____» on «TBD».\n\nKind regards,\n\n«<Your Name>»\n',
    '---\ndecline: phone\n---\nHello, this is «[Your Name]». I must decline.\n\n[wait for the answer]\n\nThank you «(insert name)».\n',
    'Dear Ms. Smith,\n\n- [ ] tick\n- [x] done [1] [^2] [sic] `[Company]` <!-- [Company] -->\n\nI must decline xxx\n',
    '> Dear [Name],\n\nI must decline, as [they] said [at this time].\n',
  ])('%j', text => expect(marked(unfilledPlaceholder, text)).toBe(text))
})

describe('unprofessional-tone', () => {
  test.each([
    '# MY ANSWER TO ACME\n\nI must decline. The NHS, the BBC and IBM UK asked me first, and UNICEF did.\n',
    'Subject: RE: FW: Interview\n\nI MUST say that I and a PhD from MIT decline, OK? Really!\n',
    'I do «NOT WANT TO COME» to your interview. «PLEASE» do not ask again.\n',
    'Dear Jane, I must decline «👩🏽‍💻» today«!!» What«?!» Thank you «❤️»\n',
    '«WHAT A TERRIBLE IDEA».\n',
  ])('%j', text => expect(marked(unprofessionalTone, text)).toBe(text))
})
