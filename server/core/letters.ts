/** Most texts hold no others: ASCII, and the marks that English prose is set with. */
const english = /^[\0-\x7F‘’“”–—…]*$/

/** Of the classes of letters and digits, what such a text can hold. */
const inEnglish: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '0-9', M: '' }

/**
 * Spares a pattern for the letters of all alphabets where a text holds but English ones: making one ready takes the engine up to two
 * milliseconds, and a start needs a dozen of them.
 *
 * @param pattern its properties of letters are among L, Lu, Ll, N and M
 * @returns for a text the pattern itself, or its twin for English texts, which finds the same in them
 */
export function forLettersOf(pattern: RegExp): (text: string) => RegExp {
  let twin: RegExp | undefined
  return text => {
    if (!english.test(text)) return pattern
    twin ??= new RegExp(inAscii(pattern.source), pattern.flags.replace('u', ''))
    return twin
  }
}

function inAscii(source: string): string {
  let inClass = false
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (part, property: string | undefined) => {
    if (part === '[' || part === ']') inClass = part === '['
    if (property === undefined) return part
    const range = inEnglish[property]
    if (range === undefined) throw new RangeError(`No English letters are known for \\p{${property}}.`)
    return inClass ? range : `[${range}]`
  })
}
