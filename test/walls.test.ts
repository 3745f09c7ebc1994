import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Libraries that know text and nothing else. */
const text = new Set([
  'decode-named-character-reference',
  'fastest-levenshtein',
  'js-yaml',
  'mdast',
  'micromark',
  'stemmer',
  'unified',
  'vfile',
])

/** For each folder or file what it may import; the first that a file lies in holds. */
const walls: readonly { readonly of: string; readonly why: string; allows(imported: Import): boolean }[] = [
  {
    of: 'server/core/',
    why: 'core is pure: text libraries, lexicon, snippets and core; no LSP, no vscode, no node:',
    allows: ({ path }) =>
      isIn(path, 'server/core/', 'server/lexicon/', 'snippets/') ||
      text.has(path) ||
      path === '@vscode/l10n' ||
      /^(?:remark|mdast|micromark|unified|unist|vfile|hast)[-/]/.test(path),
  },
  {
    of: 'server/lexicon/proposals.ts',
    why: 'proposals are sentences of core’s making and may ask it for what it knows',
    allows: ({ path }) => isIn(path, 'server/core/', 'server/lexicon/') || path === '@vscode/l10n',
  },
  {
    of: 'server/lexicon/',
    why: 'the lexicon is data: types of core, and no logic',
    allows: ({ path, type }) => isIn(path, 'server/lexicon/') || (type && isIn(path, 'server/core/')),
  },
  {
    of: 'server/rules/',
    why: 'rules see a draft: no LSP, no settings, no features',
    allows: ({ path }) => isIn(path, 'server/core/', 'server/lexicon/', 'server/rules/') || path === '@vscode/l10n',
  },
  {
    of: 'server/features/',
    why: 'features touch no connection and no platform',
    allows: ({ path }) =>
      isIn(path, 'server/core/', 'server/lexicon/', 'server/rules/', 'server/features/') ||
      ['server/settings.ts', 'server/protocol.ts', '@vscode/l10n'].includes(path) ||
      ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-languageserver-types'].includes(path),
  },
  {
    of: 'server/main.',
    why: 'a main file is a transport, nothing else',
    allows: ({ path }) =>
      path === 'server/server.ts' || path.startsWith('node:') || /^vscode-languageserver\/(?:node|browser)$/.test(path),
  },
  {
    of: 'server/',
    why: 'the server knows no platform',
    allows: ({ path }) => !path.startsWith('node:') && path !== 'vscode' && !isIn(path, 'client/'),
  },
  {
    of: 'client/',
    why: 'the client needs nothing of the server but what a draft is and what is said between them',
    allows: ({ path }) =>
      !isIn(path, 'server/') || ['server/core/declares-draft.ts', 'server/protocol.ts'].includes(path),
  },
]

interface Import {
  readonly from: string
  /** From the root of the project, or the name of a package. */
  readonly path: string
  readonly type: boolean
}

describe.each(walls.map(({ of, ...wall }) => [of, wall] as const))('%s', (of, { why, allows }) => {
  const files = sources().filter(file => walls.find(wall => file.startsWith(wall.of))?.of === of)

  test(why, () => {
    expect(files).not.toEqual([])
    const through = files.flatMap(importsOf).filter(imported => !allows(imported))
    expect(through.map(({ from, path }) => `${from} imports ${path}`)).toEqual([])
  })
})

test('only server.ts knows the connection', () => {
  const knowing = sources().filter(file => /\bconnection\.|createConnection/.test(readFileSync(file, 'utf8')))
  expect(knowing.filter(file => !/^server\/(?:server|main\.(?:node|browser))\.ts$/.test(file))).toEqual([])
})

/** Whether a path lies in one of some folders. */
function isIn(path: string, ...folders: readonly string[]): boolean {
  return folders.some(folder => path.startsWith(folder))
}

function sources(): string[] {
  return ['client', 'server'].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => `${folder}/${file.replaceAll('\\', '/')}`),
  )
}

function importsOf(from: string): Import[] {
  const statements = readFileSync(from, 'utf8').matchAll(
    /^(?:import|export)\s+(type\s)?[^'"();=]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements].map(([statement, type, ...paths]) => {
    const path = paths.find(Boolean) ?? ''
    return {
      from,
      path: path.startsWith('.') ? posix.join(posix.dirname(from), path) : path,
      type: type !== undefined || /^import \{(?:\s*type [^,}]+,?)+\s*\}/.test(statement),
    }
  })
}
