import { element } from '../element.ts'
import type { Sheet } from './sheet.ts'

declare function acquireVsCodeApi(): { postMessage(message: unknown): void }

addEventListener('message', ({ data }: MessageEvent<Sheet>) => show(data))
acquireVsCodeApi().postMessage('ready')

function show({ subject, text, html, words }: Sheet): void {
  const status = element('p', { role: 'status' })
  const letter = element('article', { 'aria-label': words.letter, tabindex: '0' })
  letter.innerHTML = html
  const copySubject = element('button', {}, words.copySubject)
  const copyLetter = element('button', {}, words.copyLetter)
  const main = element('main', {})
  main.append(
    element('h1', {}, words.title),
    element('h2', {}, words.subject),
    element('p', {}, subject),
    copySubject,
    element('h2', {}, words.letter),
    letter,
    copyLetter,
    status,
  )
  document.body.replaceChildren(main)
  copySubject.addEventListener('click', () => copy({ 'text/plain': subject }))
  copyLetter.addEventListener('click', () => copy({ 'text/plain': text, 'text/html': html }))
  copyLetter.focus()

  /** The event carries several types at once and needs no permission, unlike the clipboard's newer interface. */
  function copy(types: Readonly<Record<string, string>>): void {
    const fill = (event: ClipboardEvent) => {
      for (const [type, value] of Object.entries(types)) event.clipboardData?.setData(type, value)
      event.preventDefault()
    }
    addEventListener('copy', fill, { once: true })
    status.textContent = document.execCommand('copy') ? words.copied : ''
    removeEventListener('copy', fill)
  }
}
