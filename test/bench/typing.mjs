/** Where in a letter one types. */
export const places = ['start', 'middle', 'end']

/** What is typed behind a paragraph before it is taken back, letter by letter. */
export const phrases = [
  ' I was very pleased to hear from you.',
  ' The interview on Tuesday took far too long, and nobody said why.',
  ' Please keep my application on file.',
  '\n\nMy brother moved in with us last week, so I am needed at home.',
  ' It’s a pity, but “no” is my answer.',
  ' Your recruiter was rude to me.',
]

/**
 * The keystrokes of somebody who types a phrase behind a paragraph and deletes it again; then the letter is as it was.
 *
 * @param {string} text the letter
 * @param {'start' | 'middle' | 'end'} place
 * @param {string} phrase
 * @returns {{ range: import('vscode-languageserver').Range, text: string }[]} one content change a key
 */
export function typeAndDelete(text, place, phrase) {
  let at = positionOf(text, paragraphEnd(text, place))
  const keys = []
  const deletions = []
  for (const letter of phrase) {
    const behind =
      letter === '\n' ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + letter.length }
    keys.push({ range: { start: at, end: at }, text: letter })
    deletions.unshift({ range: { start: at, end: behind }, text: '' })
    at = behind
  }
  return [...keys, ...deletions]
}

/** The end of a paragraph on one line between greeting and sign-off. */
function paragraphEnd(text, place) {
  const ends = [...text.matchAll(/(?<=\n\n)[A-Z][^\n]*\.(?=\n\n)/g)].map(match => match.index + match[0].length)
  return { start: ends[0], middle: ends[ends.length >> 1], end: ends.at(-1) }[place]
}

function positionOf(text, offset) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1).length }
}
