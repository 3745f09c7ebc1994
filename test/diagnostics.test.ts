import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Told, tell } from '../server/features/diagnostics.ts'
import { read } from '../server/features/reading.ts'

const told = (text: string, before?: Told) =>
  tell(read(TextDocument.create('file:///a.decline.md', 'decline-draft', 1, text)), '', before)
const long = `Dear Ms. Smith,\n\n${'Your recruiter was rude to me. '.repeat(80)}\n`

test('a long list is told again only when something differs, be it the words alone', () => {
  const before = told(long)
  expect(before.diagnostics.length).toBeGreaterThan(50)
  expect(before.news).toBe(true)
  expect(told(long, before).news).toBe(false)
  expect(told(long.replace('to me', 'to us'), before).news).toBe(true)
  expect(told(long.replace('Your', 'Thank you. Your'), before).news).toBe(true)
})

test('a short list is told at every change', () => {
  const short = 'Dear Ms. Smith,\n\nThank you!!!\n'
  expect(told(short, told(short)).news).toBe(true)
})

test('what is told is the same, whatever was told before', () => {
  const piece = fc.constantFrom(
    'Your team was rude to me. ',
    'Thanks!!! ',
    'I must decline.',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
  )
  const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(told(other, told(one)).diagnostics).toEqual(told(other).diagnostics)
    }),
    { numRuns: 2000 },
  )
})
