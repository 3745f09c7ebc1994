import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { startEditor } from './client.mjs'
import { writeLetter } from './letters.mjs'
import { cache } from './servers.mjs'
import { median } from './statistics.mjs'
import { phrases, places, typeAndDelete } from './typing.mjs'

/** Time between two keys of one writer in ms. */
const pace = 150
/** A server that needs longer for a key, in ms, is given few of them in that letter. */
const slow = 100
/** One that needs longer than this cannot follow a writer at all. */
const tooSlow = 1000
/** Longer starts and openings, in ms, are measured less often. */
const longWait = 1000
const folder = `${pathToFileURL(cache)}`

/**
 * @typedef {object} Typed What was seen of a server in letters of one length.
 * @property {number[]} openings ms until the first findings
 * @property {Record<'start' | 'middle' | 'end', import('./client.mjs').Key[]>} paced
 * @property {import('./client.mjs').Key[]} warm
 * @property {number[]} memoryPaced MB after the paced run
 * @property {number[]} memoryWarm MB after the warm run
 */

/**
 * Starts every server in turn, round by round, and opens a letter in it.
 *
 * @returns {Promise<Map<string, { initialize: number[], findings: number[] }>>} ms from the start of the process, by server
 */
export async function measureStarts(servers, rounds) {
  const text = writeLetter(150)
  const seen = new Map(servers.map(({ name }) => [name, { initialize: [], findings: [] }]))
  for (let round = 0; round < rounds; round++) {
    for (const server of rotate(servers, round)) {
      const { initialize, findings } = seen.get(server.name)
      if (round > 2 && findings[0] > longWait) continue
      const editor = startEditor(server)
      try {
        initialize.push(await editor.initialize(folder))
        findings.push(doneAt(await editor.open(`${folder}/letter.decline.md`, text)) - editor.started)
      } catch (error) {
        tell(server, error)
      }
      await editor.stop()
    }
  }
  return seen
}

/**
 * Types into letters of several lengths in all servers side by side.
 *
 * @param {{ words: number, paced: number, warm: number }[]} plan how many letters are typed and deleted at each place at a writer's pace, and
 * how many phrases back to back
 * @param {Map<number, Map<string, Typed>>} seen what is known so far, by words and server; is added to
 * @param {number} pass other passes visit the places in another order
 */
export async function measureTyping(servers, plan, seen, pass) {
  const route = rotate(places, pass)
  let editors = servers.map(startEditor)
  await each(editor => editor.initialize(folder))
  for (const { words, paced, warm } of plan) {
    const known = seen.get(words) ?? new Map(servers.map(({ name }) => [name, nothingTyped()]))
    seen.set(words, known)
    const typed = ({ server }) => known.get(server.name)

    const text = writeLetter(words, 1)
    const uri = `${folder}/letter-${words}.decline.md`
    await openLetters(words, typed)
    await each(async editor => typed(editor).openings.push(delay(await editor.open(uri, text))))

    /** What a server needs for a key, in ms. */
    const needs = new Map()
    await each(async editor => {
      const keys = await type(editor, uri, typeAndDelete(text, 'middle', ' I'))
      needs.set(editor, median(keys.map(delay)))
      if (needs.get(editor) > tooSlow) typed(editor).warm.push(...keys)
    })
    const keysFor = (editor, place, phrase) => {
      if (needs.get(editor) > tooSlow) return []
      return typeAndDelete(text, place, needs.get(editor) > slow ? phrase.slice(0, 2) : phrase)
    }

    const phrase = phrases.join('').slice(0, paced)
    for (const place of route)
      await typePaced(
        editor => keysFor(editor, place, phrase),
        uri,
        editor => typed(editor).paced[place],
      )
    await each(async editor => typed(editor).memoryPaced.push(editor.memory()))
    for (let round = 0; round < warm * route.length; round++) {
      const place = route[round % route.length]
      const phrase = phrases[round % phrases.length]
      await each(async editor => typed(editor).warm.push(...(await type(editor, uri, keysFor(editor, place, phrase)))))
    }
    await each(async editor => typed(editor).memoryWarm.push(editor.memory()))
    await each(async editor => editor.close(uri))
  }
  await Promise.all(editors.map(editor => editor.stop()))

  /** Opens other letters of that length and closes them again: nothing of them can be remembered from before. */
  async function openLetters(words, typed) {
    for (const seed of [2, 3]) {
      const text = writeLetter(words, seed)
      const uri = `${folder}/letter-${words}-${seed}.decline.md`
      await each(async editor => {
        const { openings } = typed(editor)
        if (openings[0] > longWait) return
        openings.push(delay(await editor.open(uri, text)))
        editor.close(uri)
      })
    }
  }

  /** Every server is sent a key in each period, at a moment of its own and in changing order, so that none works while another is timed. */
  async function typePaced(keysOf, uri, record) {
    const keys = new Map(editors.map(editor => [editor, keysOf(editor)]))
    const turns = Math.max(...[...keys.values()].map(({ length }) => length))
    for (let turn = 0; turn < turns; turn++) {
      const begin = performance.now()
      const order = rotate(editors, turn)
      for (const [slot, editor] of order.entries()) {
        const own = keys.get(editor)
        const every = Math.floor(turns / own.length)
        if (turn % every !== 0 || turn / every >= own.length) continue
        await sleep(Math.max(0, begin + (slot * pace) / order.length - performance.now()))
        await editor.change(uri, own[turn / every]).then(
          key => record(editor).push(key),
          error => giveUp(editor, error),
        )
      }
      await sleep(Math.max(0, begin + pace - performance.now()))
    }
  }

  async function each(act) {
    for (const editor of editors) await act(editor).catch(error => giveUp(editor, error))
  }

  function giveUp(editor, error) {
    tell(editor.server, error)
    editors = editors.filter(other => other !== editor)
    editor.stop()
  }
}

/** When a change was done with: its findings came, or, where they did not change, the request behind it was answered. */
function doneAt({ published, answered }) {
  return published ?? answered
}

/** How long a change took in ms. */
export function delay(key) {
  return doneAt(key) - key.sent
}

async function type(editor, uri, edits) {
  const keys = []
  for (const edit of edits) keys.push(await editor.change(uri, edit))
  return keys
}

/** @returns {Typed} */
function nothingTyped() {
  return { openings: [], paced: { start: [], middle: [], end: [] }, warm: [], memoryPaced: [], memoryWarm: [] }
}

function rotate(list, by) {
  return list.map((_, index) => list[(index + by) % list.length])
}

function tell({ name }, error) {
  console.error(`${name}: ${error.message}; left out from here on.`)
}
