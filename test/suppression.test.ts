import { describe, expect, test } from 'vitest'
import { readDraft } from '../server/core/draft.ts'
import { lint, type RuleSettings } from '../server/core/lint.ts'
import { defineRule, type Rule } from '../server/core/rule.ts'
import { readSuppressions } from '../server/core/suppression.ts'
import { unusedSuppression } from '../server/rules/unused-suppression.ts'
import { apply, findings, mark, unmark } from './marks.ts'

const rude = 'Your recruiter was rude to me.'
const slow = 'Your hiring process was slow and badly organized.'

/** Rules that hear no more than they must here. */
const [negativeRemark, overExplaining] = [hears('negative-remark', /rude|slow/), hears('over-explaining', /mother/)]

function hears(id: string, words: RegExp): Rule {
  return defineRule({
    id,
    title: '',
    why: '',
    severity: 'warning',
    examples: { flags: [], passes: [] },
    *check({ sentences }) {
      for (const at of sentences) if (words.test(at.text)) yield { at, message: id }
    },
  })
}

/** Expects that negative-remark flags what is marked and nothing else. */
function flags(marked: string): void {
  const { text } = unmark(marked)
  const found = findings(text, [negativeRemark]).map(({ at }) => at)
  expect(mark(text, found)).toBe(marked)
}

describe('what a comment silences', () => {
  test('nothing, without a comment', () => flags(`Hi,\n\n«${rude}»\n`))
  test('ignore: the next block with text', () =>
    flags(`<!--decline ignore negative-remark-->\n\n${rude}\n\n«${slow}»\n`))
  test('ignore: right above the text', () => flags(`<!--decline ignore negative-remark-->\n${rude}\n\n«${slow}»\n`))
  test('ignore: a list as a whole', () =>
    flags(`<!--decline ignore negative-remark-->\n\n- ${rude}\n- ${slow}\n\n«${slow}»\n`))
  test('ignore: over other comments, headings of no words, and quotes', () =>
    flags(
      `<!--decline ignore negative-remark-->\n\n<!--decline ignore too-long-->\n\n---\n\n> Quoted.\n\n${rude}\n\n«${slow}»\n`,
    ))
  test('ignore: within a paragraph, the rest of it', () =>
    flags(`«${slow}» <!--decline ignore negative-remark--> ${rude}\n\n«${slow}»\n`))
  test('disable: from here on; enable: up to here', () =>
    flags(
      `«${rude}»\n\n<!--decline disable negative-remark-->\n\n${rude}\n\n${slow}\n\n<!--decline enable negative-remark-->\n\n«${slow}»\n`,
    ))
  test('no names: every rule, and only from here on', () =>
    flags(`«${rude}»\n\n<!--decline disable-->\n\n${slow}\n\n<!--decline enable-->\n\n«${slow}»\n`))
  test('no names and no end: still only from here on', () => flags(`«${rude}»\n\n<!--decline disable-->\n\n${slow}\n`))
  test('another rule: not this one', () => flags(`<!--decline ignore over-explaining-->\n\n«${rude}»\n`))
  test('several rules at once', () => flags(`<!-- decline ignore over-explaining negative-remark -->\n\n${rude}\n`))
  test('line ends of Windows', () =>
    flags(`Hi,\r\n\r\n<!--decline ignore negative-remark-->\r\n\r\n${rude}\r\n\r\n«${slow}»\r\n`))
  test('a comment to oneself is none', () => flags(`<!-- decline politely -->\n\n«${rude}»\n`))
})

describe('what is missing can be silenced too', () => {
  const letter = 'Dear Ms. Smith,\n\nI must decline.\n\nKind regards,\nMary Jones\n'
  const missing = (text: string) =>
    findings(text)
      .map(({ rule }) => rule.id)
      .filter(id => id === 'missing-appreciation' || id === 'missing-keep-on-file')
  test('is there without a comment', () =>
    expect(missing(letter)).toEqual(expect.arrayContaining(['missing-appreciation', 'missing-keep-on-file'])))
  test.each([
    ['at the top', `<!--decline disable missing-appreciation missing-keep-on-file-->\n\n${letter}`],
    [
      'below the front matter',
      `---\ndecline: email\n---\n\n<!--decline disable missing-appreciation missing-keep-on-file-->\n\n${letter}`,
    ],
    [
      'above the block it is shown at',
      letter.replace('I must', '<!--decline ignore missing-appreciation missing-keep-on-file-->\n\nI must'),
    ],
    ['in a draft without words', '---\ndecline: email\n---\n\n<!--decline disable-->\n'],
  ])('%s', (_, text) => expect(missing(text)).toEqual([]))
})

describe('unused-suppression', () => {
  const letter = `Dear Ms. Smith,\n\nThank you for inviting me.\n\n${rude} I must decline. Please keep my resume on file.\n\nKind regards,\nMary Jones\n`
  const rules = [negativeRemark, overExplaining, unusedSuppression]
  const unused = (text: string, settings?: RuleSettings) =>
    lint(readDraft(text), rules, settings).filter(({ rule }) => rule === unusedSuppression)
  const shown = (text: string, settings?: RuleSettings) =>
    mark(
      text,
      unused(text, settings).map(({ at }) => at),
    ).match(/«[^»]*»/g)

  test.each([
    ['a comment that is used', '<!--decline disable negative-remark-->', null],
    ['one that is not', '<!--decline disable over-explaining-->', ['«<!--decline disable over-explaining-->»']],
    ['one name of two', '<!--decline disable over-explaining negative-remark-->', ['«over-explaining»']],
    ['no names, used', '<!--decline disable-->', null],
    ['a name that is not known', '<!--decline disable negative-remarks-->', ['«negative-remarks»']],
    ['a word that is not known', '<!--decline disabel negative-remark-->', ['«disabel»']],
    ['nothing to enable', '<!--decline enable negative-remark-->', ['«<!--decline enable negative-remark-->»']],
    ['a name that is not known at all', '<!--decline disable spelling-->', ['«spelling»']],
    ['a pair', '<!--decline disable negative-remark-->\n\nHow rude.\n\n<!--decline enable negative-remark-->', null],
    [
      'twice the same: one is thanked',
      '<!--decline disable negative-remark-->\n\n<!--decline disable negative-remark-->',
      ['«<!--decline disable negative-remark-->»'],
    ],
    ['a note to oneself', '<!-- decline politely -->', null],
    ['silenced itself', '<!--decline disable unused-suppression over-explaining-->', null],
  ])('%s', (_, comment, expected) => {
    expect(shown(`${comment}\n\n${letter}`)).toEqual(expected)
  })

  test('a rule that is off leaves its comments in peace', () => {
    const text = `<!--decline disable negative-remark-->\n\n${letter}`
    expect(shown(text, { 'negative-remark': { severity: 'off' } })).toBeNull()
  })

  test('says what is likely meant, and puts it right', () => {
    const text = `<!--decline disable negative-remarks-->\n\n${letter}`
    const [finding] = unused(text)
    expect(finding?.message).toContain('Do you mean “negative-remark”?')
    const [rename] = finding?.fixes ?? []
    expect(unused(apply(text, rename?.edits ?? []))).toEqual([])
  })

  test.each([
    ['above', `<!--decline disable over-explaining-->\n\n${letter}`, letter],
    ['with the only name it has', `<!--decline disable spelling-->\n\n${letter}`, letter],
    ['below', `${letter}\n<!--decline enable over-explaining-->\n`, letter],
    ['within a line', letter.replace('I must', '<!--decline ignore over-explaining--> I must'), letter],
  ])('takes a comment out without a trace: %s', (_, text, left) => {
    const edits = unused(text).flatMap(({ fixes = [] }) => fixes[0]?.edits ?? [])
    expect(apply(text, edits)).toBe(left)
  })
})

test.each([
  ['a subject', 'Subject: Hello\n', '\nDear Ms. Smith,\n\nI must decline.\n'],
  ['a signature', 'Mary Jones\n', ''],
])('ignore reaches %s', (_, block, rest) => {
  const above = block.startsWith('Subject') ? '' : 'Dear Ms. Smith,\n\nI must decline.\n\nKind regards,\n\n'
  const [suppression] = readSuppressions(readDraft(`${above}<!--decline ignore too-long-->\n\n${block}${rest}`))
  expect(suppression?.until).toBe(above.length + 32 + block.length)
})

test('a draft without such comments costs nothing', () => {
  const draft = readDraft(`<!-- note -->\n\n${rude}\n`)
  expect(readSuppressions(draft)).toEqual([])
})
