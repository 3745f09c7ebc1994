import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { isNews, tell } from '../server/features/diagnostics.ts'
import { read } from '../server/features/reading.ts'

const told = (text: string) => tell(read(TextDocument.create('file:///a.decline.md', 'decline-draft', 1, text)), '')
const long = `Dear Ms. Smith,\n\n${'Your recruiter was rude to me. '.repeat(80)}\n`

test('a long list is told again only when something differs, be it the words alone', () => {
  expect(told(long).diagnostics.length).toBeGreaterThan(50)
  expect(isNews(told(long), told(long))).toBe(false)
  expect(isNews(told(long), undefined)).toBe(true)
  expect(isNews(told(long.replace('to me', 'to us')), told(long))).toBe(true)
  expect(isNews(told(long.replace('Your', 'Thank you. Your')), told(long))).toBe(true)
})

test('a short list is told at every change', () => {
  const short = 'Dear Ms. Smith,\n\nThank you!!!\n'
  expect(isNews(told(short), told(short))).toBe(true)
})
