import { describe, expect, test } from 'vitest'
import { type Answers, compose } from '../server/core/compose.ts'
import { readDraft } from '../server/core/draft.ts'
import { expandSnippet } from '../server/core/snippet.ts'
import { anyone, type Writer } from '../server/core/writer.ts'
import email from '../snippets/email.json' with { type: 'json' }
import { findings } from './marks.ts'

const invitation = 'Dear Mary,\n\nWould Thursday at ten suit you?\n\nBest wishes,\nHelen Anders'
const known = { company: 'Fernhill Clinic', role: 'Practice Nurse', to: 'Ms. Anders', date: 'Thursday', invitation }
const jo: Writer = { ...anyone, name: 'Jo Reyes', resume: 'CV', signOff: 'Best wishes', apology: true }

/** Every combination of what can be chosen. */
function* combinations(): Generator<Answers> {
  for (const channel of ['email', 'phone', 'voicemail'] as const)
    for (const happened of ['invitation', 'recruiter', 'scheduled', 'second-interview'] as const)
      for (const tone of ['formal', 'warm', 'brief'] as const)
        for (const reason of ['none', 'exploring', 'pausing', 'accepted'] as const)
          yield { channel, happened, tone, reason, ...(channel === 'voicemail' ? { attempts: 2 } : {}) }
}

const all = [...combinations()]

describe.each([
  ['nothing else known', {}, anyone],
  ['everything known', known, { ...anyone, name: 'Grace Lowell' }],
  ['a writer with customs', known, jo],
  ['customs, and nothing else known', {}, jo],
] as const)('%s', (_, more, writer) => {
  test('every combination of answers is a draft without findings', () => {
    const faulty = all.flatMap(answers => {
      const text = expandSnippet(compose({ ...answers, ...more }, writer))
      return findings(text, undefined, undefined, writer).map(
        ({ rule, at }) => `${Object.values(answers).join(' ')}: ${rule.id} at “${text.slice(at.start, at.end)}”`,
      )
    })
    expect(faulty).toEqual([])
  })

  test('every combination declines, thanks, and asks to be kept on file', () => {
    for (const answers of all) {
      const draft = readDraft(expandSnippet(compose({ ...answers, ...more }, writer)), writer)
      const heard = new Set(draft.sentences.flatMap(({ acts }) => [...acts]))
      expect(draft.kind).toBe(answers.channel)
      expect([...heard], JSON.stringify(answers)).toEqual(
        expect.arrayContaining(['greeting', 'appreciation', 'decline', 'keep-on-file']),
      )
    }
  })
})

test('tab stops stand only where a person must decide', () => {
  for (const answers of all) {
    const text = compose({ ...answers, ...known }, jo)
    const stops = [...text.matchAll(/\$\{\d+[:|]([^}|]*)/g)].map(match => match[1])
    const open = [
      answers.channel === 'phone' && answers.tone === 'formal' && 'Good morning,Good afternoon,Hello',
      answers.channel === 'phone' &&
        answers.reason === 'none' &&
        'explore my options with other employers,suspend my job search for now',
      answers.channel === 'voicemail' && '555-0123',
    ].filter(stop => stop !== false)
    expect(stops, JSON.stringify(answers)).toEqual(open)
  }
})

test('the customs of the writer are in every draft', () => {
  for (const answers of all) {
    const text = compose(answers, jo)
    expect(text).toMatch(/keep|retain/)
    expect(text).toContain('my CV on file')
    expect(text).toMatch(/I am sorry, but|I'm sorry, but/)
    expect(text).toContain('Jo Reyes')
    expect(text.includes('\n\nBest wishes,\nJo Reyes\n')).toBe(answers.channel === 'email')
  }
})

test('a tab stop filled in the front matter is filled in the letter', () => {
  const text = compose({ happened: 'invitation', channel: 'email', tone: 'formal', reason: 'none' })
  expect(text).toMatch(/company: \$\{1:Acme\}/)
  expect(text).toMatch(/with \$\{1\}\./)
})

test.each([
  ['Email, formal', { happened: 'invitation', tone: 'formal', reason: 'none' }],
  ['Email, warm', { happened: 'invitation', tone: 'warm', reason: 'none' }],
] as const)('a composed draft and the snippet “%s” are the same letter', (name, answers) => {
  const snippet = expandSnippet(email[name].body.join('\n')).replace(/Warm regards|Sincerely/, 'Kind regards')
  expect(expandSnippet(compose({ ...answers, channel: 'email' })).replace(/\n$/, '')).toBe(
    snippet.replaceAll('Anna', 'Ms. Smith').replace(/\n$/, ''),
  )
})

test.each([
  'Smith & Sons: Bakers',
  'Cash$Money {x} \\ Ltd',
  '“Quotes” and \'single\' and "double"',
  '#hash, @at, - dash',
  'true',
  '100',
  'Ünïcode 🎈 GmbH',
])('a company called %s is itself in front matter and letter', company => {
  const text = expandSnippet(
    compose({ happened: 'invitation', channel: 'email', tone: 'formal', reason: 'none', company }),
  )
  const draft = readDraft(text)
  expect(draft.frontMatter?.error).toBeUndefined()
  expect(draft.given('company')).toBe(company)
  expect(text).toContain(`with ${company}.`)
})

test('the invitation stands as a quote below, whatever its letters', () => {
  const answers = { happened: 'invitation', channel: 'email', tone: 'warm', reason: 'none' } as const
  const text = expandSnippet(compose({ ...answers, invitation: 'Pay: $5,000}\r\n\r\n> older \\ text' }))
  expect(text.endsWith('\n> Pay: $5,000}\n>\n> > older \\ text\n')).toBe(true)
  expect(readDraft(text).sentences.some(sentence => sentence.text.includes('Pay'))).toBe(false)
})
