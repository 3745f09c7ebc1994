import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { readDraft } from '../server/core/draft.ts'
import { type Mail, toMail } from '../server/core/mail.ts'

const draft = `---
decline: email
company: Acme
role: Clerk
to: Zoë Müller <zoe.mueller@acme.example>
from: Jo Reyes
---

Subject: Clerk interview – Jo 🎈

<!--decline disable over-explaining-->

Dear Zoë,

Thank you for *inviting* me to interview; I have read about it on
[your pages](https://acme.example/jobs?a=1&b=2). <!-- too much? -->

I must decline the interview. “Naïve” quotes, 'single' and "double" & <Your Name> stay 🙂.

- one
- two

Kind regards,
Jo Reyes

> Dear Jo,
>
> We are glad to have read your application. Would Thursday at ten suit
> you?
>
> Best wishes,
> Zoë
`
const plain = `Dear Zoë,

Thank you for inviting me to interview; I have read about it on your pages (https://acme.example/jobs?a=1&b=2).

I must decline the interview. “Naïve” quotes, 'single' and "double" & <Your Name> stay 🙂.

- one
- two

Kind regards,
Jo Reyes
`
const quoted = `
> Dear Jo,
>
> We are glad to have read your application. Would Thursday at ten suit you?
>
> Best wishes,
> Zoë
`

function mail(text: string, quote = false): Mail {
  return toMail(readDraft(text), quote)
}

test('plain text reads as the letter does', () => {
  expect(mail(draft).text).toBe(plain)
  expect(mail(draft, true).text).toBe(plain + quoted)
})

test('HTML has the letter and nothing that is not of it', () => {
  const { html } = mail(draft, true)
  expect(html).toContain('<p>Thank you for <em>inviting</em> me')
  expect(html).toContain('&amp; &lt;Your Name&gt; stay 🙂')
  expect(html).toContain('<p>Kind regards,<br />\nJo Reyes</p>')
  expect(html).toContain('<blockquote>')
  expect(html).toMatch(/at ten suit\s+you/)
  expect(html).not.toMatch(/<!--|decline disable|too much|Subject|company:/)
})

test('HTML runs nothing', () => {
  const { html, text } = mail(
    'Dear Zoë,\n\n<script>alert(1)</script>\n\nI must [decline](javascript:alert(1)) <b onclick="x()">it</b>.\n',
  )
  expect(html).not.toMatch(/script|onclick|<b/)
  expect(text).toBe('Dear Zoë,\n\nI must decline (javascript:alert(1)) it.\n')
})

test('subject and address are apart', () => {
  expect(mail(draft)).toMatchObject({
    subject: 'Clerk interview – Jo 🎈',
    to: 'zoe.mueller@acme.example',
    tooLong: false,
  })
  expect(mail('---\nrole: Clerk\nfrom: Jo Reyes\n---\nI must decline.\n').subject).toBe('Clerk interview – Jo Reyes')
  expect(mail('I must decline.\n').to).toBeUndefined()
})

test('a script leaves its stage talk behind', () => {
  const script =
    '---\ndecline: phone\nfrom: Jo Reyes\n---\nHello. *(wait)*\n\n*(pause)*\n\n## If they ask\n\nThem: Why?\nMe: I must decline.\n'
  expect(mail(script).text).toBe('Hello.\n\nI must decline.\n')
})

test('a mailto address decodes to subject and body', () => {
  const { mailto, subject, text } = mail(draft)
  expect(mailto).toMatch(/^mailto:zoe\.mueller@acme\.example\?subject=[\w%.!~*'()-]*&body=[\w%.!~*'()-]*$/)
  const query = new URL(mailto.replaceAll('+', '%2B')).searchParams
  expect(query.get('subject')).toBe(subject)
  expect(query.get('body')).toBe(text.trimEnd().replaceAll('\n', '\r\n'))
})

test('a letter too long for a mailto address says so', () => {
  expect(mail(`Dear Zoë,\n\n${'I must decline. '.repeat(200)}`).tooLong).toBe(true)
})

describe('the .eml file', () => {
  const { eml } = mail(draft, true)

  test('is an unsent draft by RFC 5322', () => {
    const [headers = ''] = eml.split('\r\n\r\n')
    expect(headers).toMatch(/^X-Unsent: 1$/m)
    expect(headers).toMatch(/^MIME-Version: 1\.0$/m)
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[^ -~]/)
    expect(Math.max(...eml.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(78)
  })

  test('has bodies with lines of CRLF', () => {
    const bodies = eml
      .split('base64\r\n\r\n')
      .slice(1)
      .map(part => part.replace(/\r\n--[\s\S]*/, ''))
    for (const body of bodies) {
      const decoded = Buffer.from(body, 'base64').toString()
      expect(decoded).toContain('\r\n')
      expect(decoded).not.toMatch(/(?<!\r)\n/)
    }
    expect(bodies).toHaveLength(2)
  })

  test('decodes to subject, address, text and HTML', async () => {
    await expectSame(mail(draft, true))
    const { to } = await PostalMime.parse(eml)
    expect(to).toEqual([{ name: 'Zoë Müller', address: 'zoe.mueller@acme.example' }])
  })

  test.each(readdirSync('examples').filter(name => name.endsWith('.decline.md')))(
    'of %s decodes to the same',
    async name => {
      await expectSame(mail(readFileSync(`examples/${name}`, 'utf8'), true))
    },
  )

  test('of any text decodes to the same', async () => {
    const letters = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\r\n', '\n', '\n\n', '> ', '🎈', 'é', '=', '--', '\ud83d', '"', ' '),
        fc.string(),
      ),
    })
    await fc.assert(
      fc.asyncProperty(letters, letters, async (subject, text) => {
        await expectSame(mail(`Subject: ${subject}\n\nDear Zoë,\n\n${text}`, true))
      }),
      { numRuns: 300 },
    )
  })

  test.each(['a'.repeat(300), '🎈'.repeat(100), 'plain', '=?UTF-8?B?eA==?=', 'ends\r\nBcc: x@y.example'])(
    'of the subject %s decodes to the same and adds no header',
    async subject => {
      const made = mail(`Subject: ${subject}\n\nDear Zoë,\n`)
      await expectSame(made)
      expect(made.eml).not.toMatch(/^Bcc/m)
      expect(Math.max(...made.eml.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(78)
      expect(made.eml.match(/=\?UTF-8\S+/g)?.every(word => word.length <= 75) ?? true).toBe(true)
    },
  )
})

async function expectSame({ eml, subject, text, html }: Mail): Promise<void> {
  const parsed = await PostalMime.parse(eml)
  expect(parsed.subject ?? '').toBe(subject)
  expect(parsed.text?.replaceAll('\r\n', '\n') ?? '').toBe(text)
  expect(parsed.html?.replaceAll('\r\n', '\n') ?? '').toBe(html)
}
