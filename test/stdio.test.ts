import { afterEach, describe, expect, test } from 'vitest'
import type { CompletionItem, Hover } from 'vscode-languageserver'
import { type Editor, type Published, startServer } from './stdio-client.ts'

const uri = 'file:///letters/acme.decline.md'
const shouting = 'Dear Ms. Smith,\n\nThank you for inviting me!!! I must decline.\n\nKind regards,\nMary Jones\n'
const pulls = { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } }

let server: Awaited<ReturnType<typeof startServer>> | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

async function start(editor?: Editor) {
  server = await startServer(editor)
  return server
}

/** The rules reported for a document when it was last published. */
function codes({ published }: { published: readonly Published[] }, of = uri): unknown[] | undefined {
  return published.findLast(({ uri: published }) => published === of)?.diagnostics.map(({ code }) => code)
}

describe('a draft', () => {
  test('is read on opening and on each change, by version, and cleared on closing', async () => {
    const { open, change, close, waitFor, published } = await start()
    await open(uri, shouting)
    const first = await waitFor(() => published.find(({ version }) => version === 1))
    expect(first.diagnostics).toContainEqual(
      expect.objectContaining({
        source: 'kind-regrets',
        code: 'unprofessional-tone',
        codeDescription: { href: expect.stringMatching(/^file:.*\/docs\/rules\/unprofessional-tone\.md$/) },
      }),
    )
    await change(uri, 2, shouting.replace('!!!', '.'))
    const second = await waitFor(() => published.find(({ version }) => version === 2))
    expect(second.diagnostics.map(({ code }) => code)).not.toContain('unprofessional-tone')
    await close(uri)
    const last = await waitFor(() => published.find(({ version }) => version === undefined))
    expect(last).toEqual({ uri, diagnostics: [] })
  })

  test('is told of at every change, the same findings too: an editor drops the marks of words that are replaced', async () => {
    const { open, change, waitFor, published } = await start()
    await open(uri, shouting)
    const first = await waitFor(() => published.find(({ version }) => version === 1))
    await change(uri, 2, shouting)
    const second = await waitFor(() => published.find(({ version }) => version === 2))
    expect(second.diagnostics).toEqual(first.diagnostics)
  })

  test('may be Markdown that says so, until it says so no longer; other Markdown is left alone', async () => {
    const note = 'file:///letters/note.md'
    const letter = 'file:///letters/letter.md'
    const { open, change, waitFor, published } = await start()
    await open(note, shouting, 'markdown')
    await open(letter, `---\ndecline: email\n---\n\n${shouting}`, 'markdown')
    await waitFor(() => codes({ published }, letter)?.includes('unprofessional-tone'))
    await change(letter, 2, shouting)
    await waitFor(() => codes({ published }, letter)?.length === 0)
    expect(published.filter(({ uri }) => uri === note)).toEqual([])
  })
})

describe('settings', () => {
  const off = { rules: { 'unprofessional-tone': 'off' } }

  test('are pulled for each resource before anything is said, and followed live', async () => {
    let chosen: unknown = off
    const asked: string[] = []
    const settings = (of: string) => {
      asked.push(of)
      return chosen
    }
    const { open, configure, waitFor, published, registered } = await start({ capabilities: pulls, settings })
    await open(uri, shouting)
    await waitFor(() => codes({ published }))
    expect(asked).toEqual([uri])
    expect(published.flatMap(({ diagnostics }) => diagnostics).map(({ code }) => code)).not.toContain(
      'unprofessional-tone',
    )
    expect(await waitFor(() => registered)).toContain('workspace/didChangeConfiguration')
    chosen = { rules: { 'unprofessional-tone': 'error' } }
    await configure(undefined)
    const { diagnostics } = await waitFor(() =>
      published.find(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unprofessional-tone')),
    )
    expect(diagnostics.find(({ code }) => code === 'unprofessional-tone')?.severity).toBe(1)
  })

  test('that come late find the document that is open then', async () => {
    const answers: ((given: unknown) => void)[] = []
    const settings = () => new Promise(resolve => answers.push(resolve))
    const { open, close, ask, waitFor } = await start({ capabilities: pulls, settings })
    await open(uri, 'Dear Ann,\n\nThank you for the invitation.\n')
    const hovered = ask<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } })
    await waitFor(() => answers.length === 1)
    await close(uri)
    await open(uri, 'Dear Bartholomew,\n\nThank you for the invitation.\n')
    await waitFor(() => answers.length === 2)
    for (const answer of answers.reverse()) answer({})
    expect((await hovered).range?.end.character).toBe('Dear Bartholomew,'.length)
  })

  test.each([
    ['under their section', { kindRegrets: off }],
    ['directly', off],
  ])('are taken from the start and from changes where they are not pulled: %s', async (_, given) => {
    const { open, configure, waitFor, published } = await start({ initializationOptions: given })
    await open(uri, shouting)
    await waitFor(() => codes({ published }))
    expect(codes({ published })).not.toContain('unprofessional-tone')
    await configure({ kindRegrets: {} })
    await waitFor(() => codes({ published })?.includes('unprofessional-tone'))
    await configure(given)
    await waitFor(() => !codes({ published })?.includes('unprofessional-tone'))
  })

  test('that are wrong are told of once and left at their defaults', async () => {
    const other = 'file:///letters/other.decline.md'
    const settings = () => ({ rules: { 'unprofesional-tone': 'off' } })
    const { open, configure, waitFor, published, shown } = await start({ capabilities: pulls, settings })
    await open(uri, shouting)
    await waitFor(() => codes({ published })?.includes('unprofessional-tone'))
    await configure(undefined)
    await open(other, shouting)
    await waitFor(() => codes({ published }, other))
    expect(shown).toEqual(['kindRegrets.rules does not know “unprofesional-tone”. Do you mean “unprofessional-tone”?'])
  })

  test('that a client fails to give are none', async () => {
    const settings = () => {
      throw new Error('not today')
    }
    const { open, waitFor, published } = await start({ capabilities: pulls, settings })
    await open(uri, shouting)
    await waitFor(() => codes({ published })?.includes('unprofessional-tone'))
  })
})

describe('requests', () => {
  const range = { start: { line: 2, character: 27 }, end: { line: 2, character: 27 } }

  test('are announced', async () => {
    const { initialized } = await start()
    expect(initialized.capabilities).toMatchObject({
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.kindRegrets'] },
      hoverProvider: true,
      completionProvider: {},
    })
  })

  test('code actions mend what is flagged, and silence it last; commands only for who carries them out', async () => {
    const { open, codeActions } = await start()
    await open(uri, shouting)
    const actions = await codeActions(uri, range)
    expect(actions[0]).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
    })
    expect(actions.at(-1)?.title).toBe('Ignore unprofessional-tone in this draft (a comment at its top)')
    expect(actions.some(({ command }) => command)).toBe(false)
  })

  test('code actions that a client carries out', async () => {
    const { open, codeActions } = await start({
      initializationOptions: { commands: ['kindRegrets.silence'] },
      workspaceFolders: [{ uri: 'file:///letters', name: 'letters' }],
    })
    await open(uri, shouting)
    const actions = await codeActions(uri, range)
    expect(actions.at(-1)?.command).toMatchObject({
      command: 'kindRegrets.silence',
      arguments: [{ rule: 'unprofessional-tone', target: 'user' }],
    })
    expect(actions.at(-2)?.command?.arguments).toEqual([{ rule: 'unprofessional-tone', target: 'workspace' }])
  })

  test('all safe fixes at once, only when asked for', async () => {
    const { open, codeActions } = await start()
    await open(uri, shouting)
    const actions = await codeActions(uri, range, ['source.fixAll'])
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.kindRegrets'])
  })

  test('a hover says why', async () => {
    const { open, ask } = await start()
    await open(uri, shouting)
    const hover = await ask<Hover>('textDocument/hover', { textDocument: { uri }, position: range.start })
    expect(JSON.stringify(hover.contents)).toContain('docs/rules/unprofessional-tone.md')
  })

  test('front matter is completed', async () => {
    const { open, ask } = await start()
    await open(uri, `---\ndecline: \n---\n\n${shouting}`)
    const position = { line: 1, character: 9 }
    const items = await ask<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position })
    expect(items.map(({ label }) => label)).toEqual(['email', 'phone', 'voicemail'])
  })
})
