import { describe, expect, test } from 'vitest'
import type { CodeAction } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readDraft } from '../server/core/draft.ts'
import { fixAll } from '../server/core/fix-all.ts'
import { type Diagnosis, lint } from '../server/core/lint.ts'
import { defineRule, type Fix } from '../server/core/rule.ts'
import { codeActions, type Host } from '../server/features/code-actions.ts'
import { toDiagnostic } from '../server/features/diagnostics.ts'
import { quickFixes } from '../server/features/quick-fixes.ts'
import { lintText, type Reading, read } from '../server/features/reading.ts'
import { rules } from '../server/rules/rules.ts'
import { defaults } from '../server/settings.ts'
import { apply, findings, unmark } from './marks.ts'

const host: Host = {
  docs: 'file:///docs/rules/',
  commands: new Set(['kindRegrets.silence', 'kindRegrets.teachPhrase']),
  workspace: true,
}
const flagged = rules.flatMap(rule => rule.examples.flags.map(([marked]) => [rule.id, unmark(marked).text] as const))

function reading(text: string): Reading {
  return read(TextDocument.create('file:///letter.decline.md', 'decline-draft', 1, text))
}

/** The actions for a stretch of a marked text, or for what its only mark flags. */
function actionsAt(marked: string, only?: string[], on: Host = host): CodeAction[] {
  const { text, spans } = unmark(marked)
  const [span] = spans
  if (!span) throw new Error('Nothing is marked.')
  const read = reading(text)
  return codeActions(read, { range: read.rangeOf(span), context: { diagnostics: [], ...(only ? { only } : {}) } }, on)
}

function actionsOf(read: Reading, finding: Diagnosis): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, read, host.docs)]
  return codeActions(read, { range: read.rangeOf(finding.at), context: { diagnostics } }, host)
}

/** What an action leaves of the document it was made for. */
function perform(action: CodeAction | undefined, { document }: Reading): string {
  const [change] = action?.edit?.documentChanges ?? []
  if (!change || !('edits' in change)) throw new Error(`${action?.title} edits nothing.`)
  return TextDocument.applyEdits(document, change.edits as { range: never; newText: string }[])
}

describe.each(flagged)('%s: %j', (id, text) => {
  const read = reading(text)
  const ours = read.findings.filter(({ rule }) => rule.id === id)

  test('one fix of each finding is preferred, and none that silences', () => {
    for (const finding of ours) {
      const own = actionsOf(read, finding).filter(({ diagnostics }) =>
        diagnostics?.some(({ message }) => message === finding.message),
      )
      const preferred = own.filter(({ isPreferred }) => isPreferred)
      const same = ours.filter(({ message }) => message === finding.message)
      expect(preferred.length).toBeLessThanOrEqual(same.length)
      expect(preferred.length > 0).toBe((finding.fixes?.length ?? 0) > 0)
      for (const { title } of preferred) expect(title).not.toMatch(/^Ignore/)
    }
  })

  test('what silences comes last, from here to everywhere', () => {
    for (const finding of ours) {
      const titles = actionsOf(read, finding).map(({ title }) => title)
      const silencing = titles.filter(title => title.startsWith(`Ignore ${id} `))
      expect(titles.slice(-silencing.length)).toEqual(silencing)
      expect(silencing.map(title => title.match(/here|draft|workspace|everywhere/)?.[0]).slice(-3)).toEqual([
        'draft',
        'workspace',
        'everywhere',
      ])
    }
  })

  test('a comment here or at the top silences it, and is not reported as unused', () => {
    for (const finding of ours) {
      const comments = actionsOf(read, finding).filter(({ title, edit }) => edit && title.startsWith(`Ignore ${id} `))
      expect(comments.length).toBeGreaterThan(0)
      for (const action of comments) {
        const after = lintText(perform(action, read), defaults)
        const left = after.filter(({ rule, message }) => rule.id === id && message === finding.message).length
        const before = ours.filter(({ message }) => message === finding.message).length
        expect(left, action.title).toBeLessThan(before)
        expect(after.filter(({ rule }) => rule.id === 'unused-suppression').map(({ at }) => at)).toEqual(
          id === 'unused-suppression' ? [] : read.findings.filter(({ rule }) => rule.id === 'unused-suppression'),
        )
      }
    }
  })

  test('all safe fixes at once come to rest, and do not overlap', () => {
    const edits = fixAll(text, text => lintText(text, defaults))
    const after = apply(text, edits)
    for (const [at, edit] of edits.entries()) expect(edit.start).toBeGreaterThan(edits[at - 1]?.end ?? -1)
    expect(fixAll(after, text => lintText(text, defaults))).toEqual([])
    for (const { fixes = [] } of lintText(after, defaults)) expect(fixes.filter(({ safe }) => safe)).toEqual([])
  })
})

describe('what is asked for', () => {
  const letter = 'Dear Ms. Smith,\n\nThank you for inviting me«!!!» I must decline.\n\nKind regards,\nMary Jones\n'
  test.each([
    [['quickfix'], ['quickfix']],
    [['source'], ['source.fixAll.kindRegrets']],
    [['source.fixAll.kindRegrets'], ['source.fixAll.kindRegrets']],
    [['source.fixAll.other'], []],
    [['refactor'], []],
    [undefined, ['quickfix']],
  ])('%j: %j', (only, kinds) => {
    expect([...new Set(actionsAt(letter, only).map(({ kind }) => kind))]).toEqual(kinds)
  })

  test('only the findings that the client names', () => {
    const { text, spans } = unmark(letter)
    const read = reading(text)
    const finding = read.findings.find(({ rule }) => rule.id === 'unprofessional-tone')
    const range = read.rangeOf({ start: spans[0]?.start ?? 0, end: text.length })
    if (!finding) throw new Error('Not flagged.')
    const actions = codeActions(read, { range, context: { diagnostics: [toDiagnostic(finding, read, '')] } }, host)
    const named = new Set(actions.flatMap(({ diagnostics = [] }) => diagnostics.map(({ code }) => code)))
    expect([...named]).toEqual(['unprofessional-tone'])
  })

  test('nothing where nothing is flagged', () => {
    expect(actionsAt(letter.replace('«!!!»', '!!!').replace('Kind', '«Kind»'))).toEqual([])
  })
})

test('the first fix is preferred where a rule prefers none, and one where it prefers several', () => {
  const read = reading('Hello.\n')
  const fix = (title: string, preferred: boolean) => ({ title, preferred, edits: [] })
  const finding = { rule: rules[0], at: { start: 0, end: 5 }, message: '', severity: 'hint' } as unknown as Diagnosis
  const preferred = (...fixes: Fix[]) =>
    quickFixes(read, { ...finding, fixes }, host.docs)
      .filter(({ isPreferred }) => isPreferred)
      .map(({ title }) => title)
  expect(preferred(fix('a', false), fix('b', false))).toEqual(['a'])
  expect(preferred(fix('a', false), fix('b', true), fix('c', true))).toEqual(['b'])
})

describe('silence', () => {
  test('no comment above front matter', () => {
    const early = '---\ndecline: voicemail\nattempts: «0»\n---\n\nHello, this is Mary Jones. I must decline.\n'
    const titles = actionsAt(early).map(({ title }) => title)
    expect(titles).toContain('Ignore early-voicemail in this draft (a comment at its top)')
    expect(titles).not.toContain('Ignore early-voicemail here (a comment above this paragraph)')
  })

  test('in settings only where a client writes them, in a workspace only where there is one', () => {
    const letter = 'Dear Ms. Smith,\n\nThank you for inviting me«!!!» I must decline.\n'
    const commands = (on: Host) =>
      actionsAt(letter, undefined, on)
        .filter(({ command }) => command?.command === 'kindRegrets.silence')
        .flatMap(({ command }) => command?.arguments ?? [])
    expect(commands(host)).toEqual([
      { rule: 'unprofessional-tone', target: 'workspace' },
      { rule: 'unprofessional-tone', target: 'user' },
    ])
    expect(commands({ ...host, workspace: false })).toEqual([{ rule: 'unprofessional-tone', target: 'user' }])
    expect(commands({ ...host, commands: new Set() })).toEqual([])
  })
})

describe('this is my appreciation', () => {
  const lessons = (marked: string, on = host) =>
    actionsAt(marked, undefined, on)
      .filter(({ command }) => command?.command === 'kindRegrets.teachPhrase')
      .flatMap(({ command }) => command?.arguments ?? [])
  const letter = (middle: string) => `Dear Ms. Smith,\n\n${middle}\n\nKind regards,\nMary Jones\n`

  test('the words that are selected, anywhere in the draft', () => {
    expect(
      lessons(
        letter('I must decline. I would also like you to know how red they are: «the tulips\nare out», by the way.'),
      ),
    ).toContainEqual({
      act: 'appreciation',
      phrase: 'the tulips are out',
    })
  })

  test('the sentence at the cursor, where its lack is shown', () => {
    const [lesson] = lessons(letter('The tulips «»are out. I must decline.'))
    expect(lesson).toEqual({ act: 'appreciation', phrase: 'The tulips are out' })
  })

  test('whole, where markup stands between the selected words', () => {
    expect(lessons(letter('I must decline. The «tulips *are* out».'))).toContainEqual(
      expect.objectContaining({ phrase: 'The tulips are out' }),
    )
  })

  test('not where nothing lacks, not outside the writer’s sentences, not for who cannot write it down', () => {
    expect(lessons('«Dear» Ms. Smith,\n\nI must decline.\n')).toEqual([])
    expect(lessons(letter('I must decline.\n\n> The «tulips» are out.'))).toEqual([])
    expect(lessons(letter('The «tulips» are out. I must decline.'), { ...host, commands: new Set() })).toEqual([])
  })

  test('once it is taught it is heard', () => {
    const { text } = unmark(letter('The tulips are out. I must decline.'))
    const taught = { ...defaults.writer, phrases: { appreciation: ['the tulips are out'] } }
    const lacks = (found: Diagnosis[]) => found.some(({ rule }) => rule.id === 'missing-appreciation')
    expect(lacks(findings(text))).toBe(true)
    expect(lacks(findings(text, undefined, undefined, taught))).toBe(false)
  })
})

describe('all at once', () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text })
  /** Mends the first of some words with each round. */
  const mends = (...pairs: [string, string][]) =>
    defineRule({
      id: 'test',
      title: '',
      why: '',
      severity: 'hint',
      examples: { flags: [], passes: [] },
      *check({ text }) {
        for (const [word, better] of pairs) {
          const start = text.indexOf(word)
          const at = { start, end: start + word.length }
          const fix = { title: '', safe: true, edits: [{ ...at, text: better }] }
          if (start >= 0) yield { at, message: '', fixes: () => [fix] }
        }
      },
    })
  const fix = (text: string, ...pairs: [string, string][]) =>
    fixAll(text, text => lint(readDraft(text), [mends(...pairs)]))

  test('edits far from each other stay apart', () => {
    expect(fix('a b c d e', ['b', 'B'], ['d', 'D'])).toEqual([edit(2, 3, 'B'), edit(6, 7, 'D')])
  })
  test('what a fix makes room for is mended in the next round', () => {
    expect(fix('one two', ['one', 'two'], ['two', 'six'])).toEqual([edit(0, 3, 'six'), edit(4, 7, 'six')])
  })
  test('edits that overlap do not meet', () => {
    expect(fix('abc', ['ab', 'X'], ['bc', 'Y'])).toEqual([edit(0, 2, 'X')])
  })
  test('parts that belong in one place come in their order', () => {
    const letter = 'Dear Ms. Smith,\n\nI wish you all the best.\n\nKind regards,\nMary Jones\n'
    const after = apply(
      letter,
      fixAll(letter, text => lintText(text, defaults)),
    )
    const places = [/Thank you/, /decided to decline/, /on file/].map(words => after.search(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
  test('edits that touch wait for each other', () => {
    expect(fix('ab', ['a', 'A'], ['b', 'B'])).toEqual([edit(0, 2, 'AB')])
  })
  test('what is put in and still missed is put in once', () => {
    expect(fix('x', ['', 'y'])).toEqual([edit(0, 0, 'y')])
  })
  test('fixes that undo each other do not go on for ever', () => {
    expect(fix('x', ['x', 'y'], ['y', 'x']).length).toBeLessThan(2)
  })
})
