import type { Rule } from '../server/core/rule.ts'

/** The page of a rule, written from the rule. */
export function rulePage(rule: Rule): string {
  return [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${rule.severity} by default · ${kinds(rule)}`,
    rule.why,
    ...rule.examples.flags.flatMap(([marked, mended], at) => [
      ...(at === 0 ? ['## Flagged, and mended', 'What is flagged stands between « and ».'] : []),
      fenced(marked),
      'Mended:',
      fenced(mended),
    ]),
    ...rule.examples.passes.flatMap((text, at) => [...(at === 0 ? ['## Passed'] : []), fenced(text)]),
    ...options(rule),
    '## Silence it',
    'Here, above the paragraph:',
    fenced(`<!--decline ignore ${rule.id}-->`),
    'From a place in the draft on, and back again:',
    fenced(`<!--decline disable ${rule.id}-->\n\n<!--decline enable ${rule.id}-->`),
    'In a workspace or everywhere, in the settings:',
    fenced(`"kindRegrets.rules": { "${rule.id}": "off" }`, 'json'),
    `[All rules](README.md)\n`,
  ].join('\n\n')
}

/** The list of all pages. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    rule => `| [\`${rule.id}\`](${rule.id}.md) | ${rule.title} | ${rule.severity} | ${kinds(rule)} |`,
  )
  return [
    '# Rules',
    'What a draft is looked at for. Each page says why it matters, shows it, and how to silence it.',
    ['| rule | what it finds | default | in |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    'These pages are written from the rules in `server/rules` by `npx vitest run test/docs.test.ts -u`.\n',
  ].join('\n\n')
}

function kinds({ kinds: only }: Rule): string {
  return only ? only.join(', ') : 'every draft'
}

function options({ id, options: offered = {} }: Rule): string[] {
  const entries = Object.entries(offered)
  if (entries.length === 0) return []
  const rows = entries.map(
    ([name, { default: value, least, description }]) => `| \`${name}\` | ${description} | ${value} | ${least} |`,
  )
  const chosen = Object.fromEntries(entries.map(([name, { default: value }]) => [name, value]))
  return [
    '## Options',
    ['| option | what it is | default | least |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    fenced(`"kindRegrets.rules": ${JSON.stringify({ [id]: chosen }, undefined, 2)}`, 'json'),
  ]
}

/** A fence that is longer than any in the text. */
function fenced(text: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}
