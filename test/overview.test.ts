import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { expandSnippet } from '../server/core/snippet.ts'
import { codeLenses } from '../server/features/code-lens.ts'
import { askedOfNothing } from '../server/features/desk.ts'
import { foldingRanges } from '../server/features/folding.ts'
import { overview } from '../server/features/overview.ts'
import { completeParts } from '../server/features/part-completion.ts'
import { readiness } from '../server/features/readiness.ts'
import { type Reading, read } from '../server/features/reading.ts'
import { selectionRanges } from '../server/features/selection-ranges.ts'
import { symbols } from '../server/features/symbols.ts'
import { defaults, type Settings } from '../server/settings.ts'
import { apply, findings, unmark } from './marks.ts'

const good = readFileSync('examples/good-email.decline.md', 'utf8')
const faulty = readFileSync('examples/faulty-email.decline.md', 'utf8')
const phone = readFileSync('examples/faulty-phone.decline.md', 'utf8')

function reading(text: string, settings: Settings = defaults): Reading {
  return read(TextDocument.create('file:///a.decline.md', 'decline-draft', 7, text), settings)
}

/** Whether a decline that names its reason counts as a reason as well may be heard either way. */
function withoutReason(names: readonly string[]): string[] {
  return names.filter(name => name !== 'Reason')
}

/** The text at a range. */
function at({ document }: Reading, range: Parameters<TextDocument['getText']>[0]): string {
  return document.getText(range)
}

describe('overview', () => {
  test('of a whole email', () => {
    expect(overview(reading(good))).toMatchObject({
      version: 7,
      kind: 'email',
      needed: 6,
      present: 6,
      words: 76,
      seconds: 30,
      open: 0,
      suppressed: 0,
      off: [],
    })
    expect(overview(reading(good))).not.toHaveProperty('missing')
    expect(overview(reading(good))).not.toHaveProperty('limitSeconds')
  })

  test('each part stands where it says', () => {
    const made = reading(good)
    const parts = overview(made).parts.filter(({ id, present }) => present && id !== 'reason')
    expect(Object.fromEntries(parts.map(({ id, range }) => [id, at(made, range)]))).toEqual({
      subject: 'Subject: Practice Nurse interview – Grace Lowell',
      greeting: 'Dear Ms. Anders,',
      appreciation:
        'Thank you for inviting me to interview for the Practice Nurse position at Fernhill Clinic. I was very pleased to hear from you.',
      decline: expect.stringContaining('decline the interview.'),
      'keep-on-file': expect.stringMatching(/^Please keep my resume on file\./),
      'good-wishes': 'I wish you and your colleagues all the best.',
      'sign-off': 'Kind regards,\nGrace Lowell',
    })
  })

  test('the first part that lacks says where it belongs', () => {
    const made = reading(faulty)
    const { missing, present, needed } = overview(made)
    expect({ present, needed }).toEqual({ present: 4, needed: 6 })
    expect(made.draft.text.slice(0, made.document.offsetAt(missing?.start ?? { line: 0, character: 0 }))).toMatch(
      /Dear Ms\. Hart,$/,
    )
  })

  test('a script has the parts of a call, and a limit that can be set', () => {
    expect(overview(reading(phone))).toMatchObject({ kind: 'phone', needed: 6, present: 5, limitSeconds: 60 })
    const settings = { ...defaults, rules: { 'too-long': { options: { phoneSeconds: 45 } } } }
    expect(overview(reading(phone, settings)).limitSeconds).toBe(45)
  })

  test('what is silenced and what is off is counted apart', () => {
    const settings: Settings = { ...defaults, rules: { 'late-appreciation': { severity: 'off' } } }
    const shouting = good.replace('I wish you', 'I wish YOU ALL')
    const silenced = good.replace('I wish you', '<!--decline ignore unprofessional-tone-->\nI wish YOU ALL')
    expect(overview(reading(shouting, settings))).toMatchObject({ open: 1, suppressed: 0, off: ['late-appreciation'] })
    expect(overview(reading(silenced, settings))).toMatchObject({ open: 0, suppressed: 1, off: ['late-appreciation'] })
  })

  test('an empty draft lacks all', () => {
    expect(overview(reading(''))).toMatchObject({ needed: 6, present: 0, words: 0, seconds: 0 })
  })
})

describe('ready to send', () => {
  test('a whole email has nothing open', () => {
    expect(readiness(reading(good)).filter(({ ok }) => !ok)).toEqual([])
    expect(withoutReason(readiness(reading(good)).map(({ label }) => label))).toEqual([
      'Subject',
      'Greeting',
      'Thanks',
      'Decline',
      'Keep on file',
      'Good wishes',
      'Sign-off',
      'Short enough',
    ])
  })

  test('what is open comes first, each where it stands; a flagged reason is not called fine', () => {
    const made = reading(faulty)
    const items = readiness(made)
    expect(items.map(({ ok }) => ok)).toEqual([...items.map(({ ok }) => ok)].sort())
    expect(items.filter(({ ok }) => !ok)).toHaveLength(made.findings.length)
    expect(items.slice(0, made.findings.length).map(({ range }) => range)).toEqual(
      made.findings.map(({ at }) => made.rangeOf(at)),
    )
    expect(items.filter(({ ok }) => ok).map(({ label }) => label)).not.toContain('Reason')
  })
})

describe('code lens', () => {
  test('says it in a line, and goes to what lacks', () => {
    const [lens] = codeLenses(reading(faulty), new Set(['kindRegrets.goToMissing']))
    expect(lens?.command?.title).toMatch(/^4 of 6 parts · \d+ words · \d+ s aloud$/)
    expect(lens?.command).toMatchObject({
      command: 'kindRegrets.goToMissing',
      arguments: [{ uri: 'file:///a.decline.md', range: overview(reading(faulty)).missing }],
    })
  })

  test('only informs where nothing lacks, or the client cannot go there', () => {
    expect(codeLenses(reading(good), new Set(['kindRegrets.goToMissing']))[0]?.command?.command).toBe('')
    expect(codeLenses(reading(faulty), new Set())[0]?.command?.command).toBe('')
  })
})

test('the outline has the parts as they stand, and the quote', () => {
  expect(withoutReason(symbols(reading(good)).map(({ name }) => name))).toEqual([
    'Subject',
    'Greeting',
    'Thanks',
    'Decline',
    'Keep on file',
    'Good wishes',
    'Sign-off',
    'Quoted',
  ])
})

test('front matter, quote, comments and what stands below headings fold', () => {
  const text =
    '---\ndecline: phone\n---\n\nHello.\n\n## One\n\nI must decline.\n\n## Two\n\nGoodbye.\n\n<!-- a\nb -->\n\n> x\n>\n> y\n'
  expect(foldingRanges(reading(text)).map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
    [0, 2, undefined],
    [6, 8, undefined],
    [14, 15, 'comment'],
    [17, 19, undefined],
    [10, 19, undefined],
  ])
  const lines = text.split('\n')
  expect(lines[6]).toBe('## One')
  expect(lines[17]).toBe('> x')
})

test('a selection grows by sentence, paragraph and draft', () => {
  const made = reading(good)
  const [grown] = selectionRanges(made, [made.document.positionAt(good.indexOf('very pleased'))])
  expect(at(made, grown?.range)).toBe('I was very pleased to hear from you.')
  expect(at(made, grown?.parent?.range)).toMatch(/^Thank you for inviting[^\n]+from you\.$/)
  expect(at(made, grown?.parent?.parent?.range)).toBe(good)
  expect(grown?.parent?.parent?.parent).toBeUndefined()
})

describe('completion at the start of a sentence', () => {
  /** Completes where the marks stand. */
  function complete(marked: string, snippets = true) {
    const { text, spans } = unmark(marked)
    const made = reading(text)
    return { text, made, items: completeParts(made, made.document.positionAt(spans[0]?.end ?? 0), snippets) }
  }

  test.each(['«/»', '«»', '«/th»', 'I must decline. «/»', 'I must decline. «Pl»'])('at %s', marked => {
    expect(complete(`Dear Ms. Smith,\n\n${marked}`).items).not.toEqual([])
  })

  test.each(['I must decline«/»', 'I must «/»', '> «/»', '# «/»', 'and/or«/»'])('not at %s', marked => {
    expect(complete(`Dear Ms. Smith,\n\n${marked}`).items).toEqual([])
  })

  test('not in front matter', () => {
    expect(complete('---\ncompany: Acme. «/»\n---\n').items).toEqual([])
  })

  test('offers first what lacks, then what may be there, then what is there', () => {
    const { items } = complete('Dear Ms. Smith,\n\nI must decline the interview.\n\n«/»\n\nKind regards,\nMary Jones\n')
    const labels = [...new Set(items.map(({ label }) => label))]
    expect(labels).toEqual([
      'Subject',
      'Thanks',
      'Keep on file',
      'Reason',
      'Good wishes',
      'Greeting',
      'Decline',
      'Sign-off',
    ])
    expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).sort())
  })

  test('each part makes sense in place of what was typed: it is then there', () => {
    const marked =
      '---\ncompany: Acme\nrole: Clerk\n---\n\nDear Ms. Smith,\n\nI have news.\n\n«/»\n\nKind regards,\nMary Jones\n'
    const { text, made, items } = complete(marked, false)
    for (const { label, textEdit } of items.filter(item =>
      ['Thanks', 'Decline', 'Keep on file'].includes(item.label),
    )) {
      if (!textEdit || !('range' in textEdit)) throw new Error('A part has no edit.')
      const { start, end } = textEdit.range
      const offsets = { start: made.document.offsetAt(start), end: made.document.offsetAt(end) }
      const done = overview(reading(apply(text, [{ ...offsets, text: textEdit.newText }])))
      expect(done.parts.find(part => part.label === label)?.present, textEdit.newText).toBe(true)
    }
  })

  test('an empty draft is offered whole letters, and each is clean', () => {
    const { items } = complete('«/»')
    const whole = items.filter(({ labelDetails }) => labelDetails?.description === 'a whole draft')
    expect(whole.map(({ label }) => label)).toEqual([
      'Email, formal',
      'Email, warm',
      'Email, brief',
      'Phone script',
      'Phone script, brief',
      'Voicemail',
    ])
    expect(items.slice(0, whole.length)).toEqual(whole)
    for (const { textEdit } of whole) expect(findings(expandSnippet(textEdit?.newText ?? ''))).toEqual([])
  })

  test('below front matter whole letters are of its kind and filled from it', () => {
    const front = '---\ndecline: phone\ncompany: Acme\nrole: Clerk\nto: Ms. Smith\nfrom: Jo Reyes\n---\n\n'
    const whole = complete(`${front}«/»`).items.filter(
      ({ labelDetails }) => labelDetails?.description === 'a whole draft',
    )
    expect(whole.map(({ label }) => label)).toEqual(['Phone script', 'Phone script, brief'])
    const text = expandSnippet(whole[0]?.textEdit?.newText ?? '')
    expect(text).toContain(
      "Ms. Smith. This is Jo Reyes. I'm calling about the interview for the Clerk position at Acme.",
    )
    expect(findings(front + text)).toEqual([])
  })

  test('a client without snippets gets plain text', () => {
    for (const { textEdit, insertTextFormat } of complete('«/»', false).items) {
      expect(insertTextFormat).toBe(1)
      expect(textEdit?.newText).not.toMatch(/\$\{|\$0/)
    }
  })
})

describe('an invitation', () => {
  const read = (text: string) => askedOfNothing['kindRegrets/readInvitation']({ text }, defaults)

  test('gives what it states plainly', () => {
    const invitation = good.slice(good.indexOf('> ')).replaceAll(/^> ?/gm, '')
    expect(read(invitation)).toEqual({
      company: 'Fernhill Clinic',
      role: 'Practice Nurse',
      person: 'Helen Anders',
      date: 'Thursday',
    })
  })

  test('leaves out what it does not', () => {
    expect(read('Hi,\n\nare you free for a chat some time?\n')).toEqual({})
    expect(read('')).toEqual({})
  })
})
