import { describe, expect, test } from 'vitest'
import { defineRule } from '../server/core/rule.ts'
import { anyone } from '../server/core/writer.ts'
import { defaults, readSettings } from '../server/settings.ts'

const rules = [
  defineRule<'words'>({
    id: 'too-long',
    title: '',
    why: '',
    severity: 'information',
    options: { words: { default: 150, least: 10, description: '' } },
    examples: { flags: [], passes: [] },
    check: () => [],
  }),
]
const read = (value: unknown) => readSettings(value, rules)

describe('nothing chosen', () => {
  test.each([[undefined], [null], [{}], [{ rules: {}, phrases: {}, profile: {} }]])('%j: all defaults', value => {
    expect(read(value)).toEqual({ settings: defaults, problems: [] })
  })
})

test('a severity word, an object, and what the writer is called', () => {
  const { settings, problems } = read({
    rules: { 'too-long': { severity: 'off', words: 90 } },
    phrases: { appreciation: ['ta ever so'] },
    profile: { name: 'Mary Jones', resume: 'CV', signOff: 'Yours', apology: true, wordsPerMinute: 120 },
    calm: false,
  })
  expect(problems).toEqual([])
  expect(settings).toEqual({
    rules: { 'too-long': { severity: 'off', options: { words: 90 } } },
    writer: {
      name: 'Mary Jones',
      resume: 'CV',
      signOff: 'Yours',
      apology: true,
      wordsPerMinute: 120,
      phrases: { appreciation: ['ta ever so'] },
    },
  })
  expect(read({ rules: { 'too-long': 'error' } }).settings.rules).toEqual({ 'too-long': { severity: 'error' } })
})

describe('a wrong value is told of and left at its default', () => {
  test.each([
    [7, 'kindRegrets is 7, but should be an object; its default is used.'],
    [{ rules: [] }, 'kindRegrets.rules is [], but should be an object; its default is used.'],
    [{ rules: { 'to-long': 'off' } }, 'kindRegrets.rules does not know “to-long”. Do you mean “too-long”?'],
    [{ rules: { spelling: 'off' } }, 'kindRegrets.rules does not know “spelling”. It knows: too-long.'],
    [
      { rules: { 'too-long': 'loud' } },
      'kindRegrets.rules.too-long is "loud", but should be one of off, error, warning, information, hint; its default is used.',
    ],
    [
      { rules: { 'too-long': { words: 3 } } },
      'kindRegrets.rules.too-long.words is 3, but should be a number from 10; 150 is used.',
    ],
    [
      { rules: { 'too-long': { wrods: 30 } } },
      'kindRegrets.rules.too-long does not know “wrods”. Do you mean “words”?',
    ],
    [{ phrases: { thanks: ['ta'] } }, /^kindRegrets.phrases does not know “thanks”/],
    [
      { phrases: { decline: ['no', ''] } },
      'kindRegrets.phrases.decline is ["no",""], but should be a list of phrases; its default is used.',
    ],
    [
      { profile: { resume: 'cv' } },
      'kindRegrets.profile.resume is "cv", but should be one of resume, CV; resume is used.',
    ],
    [{ profile: { signoff: 'x' } }, 'kindRegrets.profile does not know “signoff”. Do you mean “signOff”?'],
    [
      { profile: { wordsPerMinute: 0 } },
      'kindRegrets.profile.wordsPerMinute is 0, but should be a number from 40; 150 is used.',
    ],
    [{ calm: 'yes' }, 'kindRegrets.calm is "yes", but should be true or false; true is used.'],
  ])('%j', (value, problem) => {
    const { settings, problems } = read(value)
    expect(problems).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)])
    expect(settings.writer).toEqual(anyone)
  })
})
