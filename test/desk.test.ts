import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { methods, type Requests } from '../server/protocol.ts'
import { type Editor, startServer } from './stdio-client.ts'

const uri = 'file:///letters/acme.decline.md'
const good = readFileSync('examples/good-email.decline.md', 'utf8')
const servers: Awaited<ReturnType<typeof startServer>>[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()))
})

async function start(editor?: Editor) {
  const server = await startServer(editor)
  servers.push(server)
  const ask = <M extends keyof Requests>(method: M, params: Requests[M]['params']) =>
    server.ask<Requests[M]['result']>(method, params)
  return { ...server, ask }
}

describe('the built server', () => {
  test('answers all that the desk asks of a draft', async () => {
    const { open, ask } = await start()
    await open(uri, good)
    expect(await ask(methods.overview, { uri })).toMatchObject({ version: 1, kind: 'email', needed: 6, present: 6 })
    expect((await ask(methods.readiness, { uri }))?.every(({ ok }) => ok)).toBe(true)
    expect((await ask(methods.mail, { uri, quote: false }))?.subject).toBe('Practice Nurse interview – Grace Lowell')
    expect((await ask(methods.script, { uri }))?.words).toBe(76)
    expect((await ask(methods.turnInto, { uri, kind: 'phone' }))?.text).toContain('decline: phone')
  })

  test('answers null of what it does not know, and of what is no draft', async () => {
    const { open, ask } = await start()
    await open('file:///notes.md', '# Notes\n', 'markdown')
    for (const uri of ['file:///notes.md', 'file:///unknown.decline.md']) {
      expect(await ask(methods.overview, { uri })).toBeNull()
      expect(await ask(methods.readiness, { uri })).toBeNull()
      expect(await ask(methods.mail, { uri, quote: true })).toBeNull()
      expect(await ask(methods.script, { uri })).toBeNull()
      expect(await ask(methods.turnInto, { uri, kind: 'email' })).toBeNull()
    }
  })

  test('composes by the customs of the writer before there is any draft', async () => {
    const settings = () => ({ profile: { name: 'Jo Reyes', resume: 'CV', signOff: 'Best wishes' } })
    const { ask } = await start({ capabilities: { workspace: { configuration: true } }, settings })
    const answers = { happened: 'invitation', channel: 'email', tone: 'formal', reason: 'none' } as const
    const { text } = await ask(methods.compose, { answers })
    expect(text).toContain('from: Jo Reyes\n')
    expect(text).toContain('my CV on file')
    expect(text).toContain('Best wishes,\nJo Reyes\n')
  })

  test('reads an invitation', async () => {
    const { ask } = await start()
    const text =
      'We invite you to interview for the Practice Nurse position at Fernhill Clinic.\n\nBest wishes,\nHelen Anders'
    expect(await ask(methods.readInvitation, { text })).toEqual({
      company: 'Fernhill Clinic',
      role: 'Practice Nurse',
      person: 'Helen Anders',
    })
  })

  test('tells of each new reading', async () => {
    const { open, change, read, waitFor } = await start()
    await open(uri, good)
    await waitFor(() => read.some(({ version }) => version === 1))
    await change(uri, 2, `${good}\n`)
    await waitFor(() => read.some(({ version }) => version === 2))
    expect(new Set(read.map(notice => notice.uri))).toEqual(new Set([uri]))
  })

  test.each([
    ['textDocument/documentSymbol', {}],
    ['textDocument/codeLens', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/selectionRange', { positions: [{ line: 10, character: 4 }] }],
    ['textDocument/completion', { position: { line: 9, character: 0 } }],
  ])('answers %s for a draft, and with nothing for another document', async (method, params) => {
    const server = await startServer()
    servers.push(server)
    const { open } = server
    await open(uri, good)
    await open('file:///notes.md', '# Notes\n\n> quoted\n> on\n\n/\n', 'markdown')
    const ask = (uri: string) => server.ask<unknown[] | null>(method, { textDocument: { uri }, ...params })
    expect(await ask(uri)).not.toEqual([])
    expect((await ask('file:///notes.md')) ?? []).toEqual([])
  })
})
