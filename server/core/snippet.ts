/** A tab stop: one proposed text, or several to choose from. */
export type TabStop = readonly [string, ...string[]]

const stop = /\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\}|\$(\d+)|\\([\\$}])/g

/** Text that stands for itself in the snippet syntax of the Language Server Protocol. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** Writes a tab stop. Its later places are written `${number}`. */
export function tabStop(number: number, texts: TabStop): string {
  const [only] = texts
  if (texts.length === 1) return `\${${number}:${escapeSnippet(only)}}`
  return `\${${number}|${texts.map(text => text.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
}

/** What a snippet looks like when every tab stop is left as proposed; of a choice the first text. */
export function expandSnippet(snippet: string): string {
  const proposed = new Map<string, string>()
  for (const [, number, text, choice] of snippet.matchAll(stop)) {
    const value = text ?? choice?.match(/^(?:\\.|[^,\\])*/)?.[0]
    if (number && value !== undefined) proposed.set(number, value.replace(/\\(.)/gs, '$1'))
  }
  return snippet.replace(
    stop,
    (_, number?: string, _text?: string, _choice?: string, bare?: string, escaped?: string) =>
      escaped ?? proposed.get(number ?? bare ?? '') ?? '',
  )
}
