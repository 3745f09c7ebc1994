/** Whether the front matter of a Markdown document makes it a draft: it has the key `decline`. */
export function declaresDraft(text: string): boolean {
  const match = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text)
  return match !== null && /^(?:decline|"decline"|'decline')[ \t]*:/m.test(match[0])
}
