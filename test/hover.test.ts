import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { completeFrontMatter, hoverFrontMatter } from '../server/features/front-matter.ts'
import { hover } from '../server/features/hover.ts'
import { read } from '../server/features/reading.ts'
import { rules } from '../server/rules/rules.ts'
import { defaults, readSettings } from '../server/settings.ts'
import { unmark } from './marks.ts'

/** A reading, and the position of the mark in it. */
function at(marked: string, settings = defaults) {
  const { text, spans } = unmark(marked)
  const document = TextDocument.create('file:///letter.decline.md', 'decline-draft', 1, text)
  const reading = read(document, settings)
  return { reading, position: document.positionAt(spans[0]?.start ?? 0) }
}

function hovered(marked: string): unknown {
  const { reading, position } = at(marked)
  return (hoverFrontMatter(reading, position) ?? hover(reading, position, 'https://rules/'))?.contents
}

describe('hover', () => {
  test.each(rules.map(rule => [rule.id, rule] as const))('%s: title, why, and the way to its page', (id, rule) => {
    for (const [marked] of rule.examples.flags) {
      const { reading, position } = at(marked)
      expect(hover(reading, position, 'https://rules/')?.contents).toMatchObject({
        kind: 'markdown',
        value: expect.stringContaining(`**${rule.title}**\n\n${rule.why} [${id}](https://rules/${id}.md)`),
      })
    }
  })

  test('what the sentence is read as, by which of its words', () => {
    const letter = 'Dear Ms. Smith,\n\nThank you for inviting me to interview«!!!» Bye.\n'
    expect(hovered(letter)).toMatchObject({ value: expect.stringMatching(/Read as: .*thanks.*“.*(?:Thank|invit).*”/) })
  })

  test('no reproach where nothing is flagged', () => {
    const letter = readFileSync('examples/good-email.decline.md', 'utf8')
    const shown = JSON.stringify(hovered(letter.replace('explore my options', 'explore «»my options')) ?? '')
    expect(shown).not.toContain('https://rules/')
  })

  test('keys and values of front matter', () => {
    expect(hovered('---\nde«»cline: phone\n---\n')).toMatchObject({ value: expect.stringMatching(/^`decline`: What/) })
    expect(hovered('---\ndecline: ph«»one\n---\n')).toMatchObject({
      value: expect.stringMatching(/^`phone`: a script/),
    })
    expect(hovered('---\ndecline: email\nattempts: «»2\n---\n')).toMatchObject({
      value: expect.stringMatching(/^`attempts`: How often/),
    })
  })
})

describe('completion in front matter', () => {
  const labels = (marked: string, settings = defaults) => {
    const { reading, position } = at(marked, settings)
    return completeFrontMatter(reading, position, true).map(({ label }) => label)
  }
  test.each([
    [
      'keys, but for those that are there',
      '---\ndecline: email\n«»\n---\n',
      ['company', 'role', 'to', 'from', 'attempts'],
    ],
    ['keys before front matter is closed', '---\n«»', ['decline', 'company', 'role', 'to', 'from', 'attempts']],
    ['keys by their first letters', '---\ndecline: email\nco«»\n---\n', ['company', 'role', 'to', 'from', 'attempts']],
    ['values of decline', '---\ndecline:«»\n---\n', ['email', 'phone', 'voicemail']],
    ['values of decline behind a space', '---\ndecline: «»\n---\n', ['email', 'phone', 'voicemail']],
    ['none in the letter', '---\ndecline: email\n---\n\nco«»\n', []],
    ['none in a letter without front matter', 'co«»\n', []],
    ['none behind a rule', '---\n\nHello there.\n\nco«»\n', []],
    ['none for keys of other programs', '---\ndecline: email\ntitle: «»\n---\n', []],
  ])('%s', (_, marked, expected) => expect(labels(marked)).toEqual(expected))

  test('the writer’s name', () => {
    const { settings } = readSettings({ profile: { name: 'Mary Jones' } })
    expect(labels('---\ndecline: email\nfrom: «»\n---\n', settings)).toEqual(['Mary Jones'])
  })

  test('a value replaces what stands behind the colon', () => {
    const { reading, position } = at('---\ndecline: vo«»\n---\n')
    const [, , voicemail] = completeFrontMatter(reading, position, false)
    expect(voicemail?.textEdit).toEqual({
      range: { start: { line: 1, character: 8 }, end: position },
      newText: ' voicemail',
    })
  })

  test('kinds of draft are offered with the key, where a client knows snippets', () => {
    const { reading, position } = at('---\n«»\n---\n')
    const text = (snippets: boolean) => completeFrontMatter(reading, position, snippets)[0]?.textEdit?.newText
    expect(text(true)).toBe(`decline: \${1|email,phone,voicemail|}`)
    expect(text(false)).toBe('decline: ')
  })
})
