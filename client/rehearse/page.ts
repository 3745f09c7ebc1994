import type { ScriptLine, ScriptPart } from '../../server/protocol.ts'
import { element } from '../element.ts'
import type { Scene } from './scene.ts'

declare function acquireVsCodeApi(): { postMessage(message: unknown): void }

/** A line on the page. */
interface Row {
  readonly line: ScriptLine
  readonly shown: HTMLElement
  /** An element for each word; none where nothing is spoken. */
  readonly words: readonly HTMLElement[]
}

/** Seconds a stage direction takes, or what the other side says. */
const breath = 2

let stop = () => {}
addEventListener('message', ({ data }: MessageEvent<Scene>) => {
  stop()
  stop = perform(data)
})
acquireVsCodeApi().postMessage('ready')

/** Shows a script and runs through it; the function returned ends it. */
function perform({ script, words }: Scene): () => void {
  const stage = build({ script, words })
  const { rows } = stage
  /** Number of the line, and seconds spent in it. */
  let at = 0
  let spent = 0
  let running: ReturnType<typeof setInterval> | undefined

  stage.toggle.addEventListener('click', toggle)
  stage.back.addEventListener('click', () => goTo(at - 1))
  stage.next.addEventListener('click', () => goTo(at + 1))
  stage.restart.addEventListener('click', () => goTo(0))
  rows.forEach(({ shown }, number) => {
    shown.addEventListener('click', () => goTo(number))
  })
  addEventListener('keydown', onKey)
  draw()
  return () => {
    pause()
    removeEventListener('keydown', onKey)
  }

  function onKey(event: KeyboardEvent): void {
    const onButton = event.target instanceof HTMLButtonElement
    const actions: Readonly<Record<string, () => void>> = {
      ...(onButton ? {} : { ' ': toggle }),
      ArrowUp: () => goTo(at - 1),
      ArrowLeft: () => goTo(at - 1),
      ArrowDown: () => goTo(at + 1),
      ArrowRight: () => goTo(at + 1),
      Home: () => goTo(0),
    }
    const action = event.ctrlKey || event.altKey || event.metaKey ? undefined : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  function toggle(): void {
    if (running) {
      pause()
      stage.status.textContent = words.paused
      return
    }
    if (at >= rows.length) at = spent = 0
    let before = performance.now()
    running = setInterval(() => {
      const now = performance.now()
      advance((now - before) / 1000)
      before = now
    }, 100)
    stage.toggle.textContent = words.pause
    stage.status.textContent = words.started
  }

  function pause(): void {
    clearInterval(running)
    running = undefined
    stage.toggle.textContent = words.start
  }

  function advance(seconds: number): void {
    spent += seconds
    const row = rows[at]
    if (row && spent >= duration(row.line)) {
      at++
      spent = 0
    }
    if (at >= rows.length) {
      pause()
      stage.status.textContent = words.end
    }
    draw()
  }

  function goTo(number: number): void {
    at = Math.max(0, Math.min(number, rows.length - 1))
    spent = 0
    // While it runs, the words themselves are being said.
    if (!running) stage.status.textContent = rows[at]?.line.text ?? ''
    draw()
  }

  function draw(): void {
    rows.forEach((row, number) => {
      const said = number < at ? row.words.length : number === at ? wordsSaid(row, spent) : 0
      row.words.forEach((word, place) => {
        word.classList.toggle('said', place < said)
        word.classList.toggle('now', number === at && place === said)
      })
      if (number !== at) row.shown.removeAttribute('aria-current')
      else if (!row.shown.hasAttribute('aria-current')) {
        row.shown.setAttribute('aria-current', 'true')
        row.shown.scrollIntoView({ block: 'center' })
      }
    })
    stage.clock.textContent = clock(spoken(rows, at, spent), { script, words })
  }
}

function duration({ kind, seconds }: ScriptLine): number {
  return kind === 'spoken' ? seconds : breath
}

function wordsSaid({ line, words }: Row, spent: number): number {
  return Math.floor((spent / duration(line)) * words.length)
}

/** Seconds spoken so far; pauses do not count, as they do not for the limit. */
function spoken(rows: readonly Row[], at: number, spent: number): number {
  const before = rows.slice(0, at).filter(({ line }) => line.kind === 'spoken')
  const now = rows[at]?.line.kind === 'spoken' ? spent : 0
  return before.reduce((sum, { line }) => sum + duration(line), now)
}

function clock(seconds: number, { script, words }: Scene): string {
  const { limitSeconds } = script
  const shown = [seconds, script.seconds, limitSeconds ?? 0].map(minutes)
  const form = limitSeconds === undefined ? words.clock : words.clockWithLimit
  return form.replace(/\{(\d)\}/g, (_, place) => shown[Number(place)] ?? '')
}

function minutes(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function build({ script, words }: Scene) {
  const clock = element('p', { class: 'clock', role: 'timer' })
  const status = element('p', { class: 'status', role: 'status' })
  const button = (text: string, shortcut: string) => element('button', { 'aria-keyshortcuts': shortcut }, text)
  const toggle = button(words.start, 'Space')
  const back = button(words.back, 'ArrowUp')
  const next = button(words.next, 'ArrowDown')
  const restart = button(words.restart, 'Home')
  const smaller = element('button', {}, words.smaller)
  const larger = element('button', {}, words.larger)
  smaller.addEventListener('click', () => resize(1 / 1.15))
  larger.addEventListener('click', () => resize(1.15))

  const controls = element('div', { class: 'controls' })
  controls.append(toggle, back, next, restart, smaller, larger, clock)
  const header = element('header', {})
  header.append(element('h1', {}, words.title), controls, element('p', { class: 'keys' }, words.keys), status)

  const rows: Row[] = []
  const main = element('main', {})
  for (const part of script.parts) main.append(section(part, words, rows))
  document.body.replaceChildren(header, main)
  toggle.focus()
  return { rows, clock, status, toggle, back, next, restart }
}

function section({ title, lines }: ScriptPart, words: Scene['words'], rows: Row[]): HTMLElement {
  const made = element('section', {})
  if (title) made.append(element('h2', {}, title))
  const firstOver = lines.find(line => line.over)
  for (const line of lines) {
    if (line === firstOver) made.append(element('p', { class: 'mark' }, words.over))
    const row = toRow(line, words)
    rows.push(row)
    made.append(row.shown)
  }
  return made
}

function toRow(line: ScriptLine, words: Scene['words']): Row {
  const shown = element('p', { class: line.over ? `${line.kind} over` : line.kind })
  if (line.kind !== 'spoken') {
    shown.append(element('span', { class: 'who' }, words[line.kind]), ` ${line.text}`)
    return { line, shown, words: [] }
  }
  const said = line.text.split(/\s+/).map(word => element('span', { class: 'word' }, word))
  said.forEach((word, place) => {
    shown.append(place > 0 ? ' ' : '', word)
  })
  return { line, shown, words: said }
}

/** Of the script's text, kept while the page lives. */
function resize(factor: number): void {
  const { style } = document.documentElement
  const size = Number(style.getPropertyValue('--size') || 1) * factor
  style.setProperty('--size', String(Math.min(3, Math.max(0.5, size))))
}
