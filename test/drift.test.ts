import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { severities } from '../server/core/rule.ts'
import { rules } from '../server/rules/rules.ts'
import { readSettings } from '../server/settings.ts'
import { settingsSchema } from './settings-schema.ts'

// The rules say everything once. What repeats it says here which of them has fallen behind.

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
/** A schema as far as it is looked at here. */
interface Schema {
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
}
const offered: Readonly<Record<string, Schema>> = manifest.contributes.configuration?.properties ?? {}

describe('the list of rules', () => {
  test('holds every file in server/rules', () => {
    const files = readdirSync('server/rules').filter(file => file.endsWith('.ts') && file !== 'rules.ts')
    expect(files.map(file => file.replace('.ts', '')).sort()).toEqual(rules.map(({ id }) => id).sort())
  })
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const schema = offered['kindRegrets.rules']?.properties?.[id]

  test('package.json knows it by its severity and options', () => {
    expect(schema, `package.json: kindRegrets.rules has no "${id}"`).toBeDefined()
    expect(schema?.default, `package.json: default severity of ${id}`).toBe(rule.severity)
    const { severity, ...options } = schema?.anyOf?.[1]?.properties ?? {}
    expect(severity?.enum, `package.json: severities of ${id}`).toEqual(['off', ...severities])
    expect(options, `package.json: options of ${id}`).toEqual(
      Object.fromEntries(
        Object.entries(rule.options ?? {}).map(([name, { default: value, least }]) => [
          name,
          { type: 'number', minimum: least, default: value, description: `%rule.${id}.${name}%` },
        ]),
      ),
    )
  })

  test('settings.ts takes what package.json offers', () => {
    const options = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, { least }]) => [name, least]))
    expect(readSettings({ rules: { [id]: { severity: 'hint', ...options } } })).toEqual({
      settings: expect.objectContaining({ rules: { [id]: { severity: 'hint', options } } }),
      problems: [],
    })
  })

  test('docs/rules has its page, with its severity and options', () => {
    const path = `docs/rules/${id}.md`
    expect(existsSync(path), `${path} is missing; npx vitest run test/docs.test.ts -u writes it`).toBe(true)
    const page = readFileSync(path, 'utf8')
    expect(page, `${path}: default severity`).toContain(`\`${id}\` · ${rule.severity} by default`)
    for (const name of Object.keys(rule.options ?? {})) expect(page, `${path}: option ${name}`).toContain(`\`${name}\``)
  })
})

describe('nothing is left of rules that are gone', () => {
  const ids = rules.map(({ id }) => id).sort()
  test('in package.json', () =>
    expect(Object.keys(offered['kindRegrets.rules']?.properties ?? {}).sort(), 'package.json').toEqual(ids))
  test('in docs/rules', () =>
    expect(
      readdirSync('docs/rules')
        .filter(file => file !== 'README.md')
        .sort(),
      'docs/rules',
    ).toEqual(ids.map(id => `${id}.md`)))
})

test('the settings in package.json are what rules and profile say; vitest -u writes them', async () => {
  const { configuration } = manifest.contributes
  const properties = { ...configuration.properties, ...settingsSchema(rules) }
  const contributes = { ...manifest.contributes, configuration: { ...configuration, properties } }
  const written = { ...manifest, contributes }
  await expect(`${JSON.stringify(written, undefined, 2)}\n`).toMatchFileSnapshot('../package.json')
})

test('every setting with a default of its own is read to that default', () => {
  const given = Object.fromEntries(
    Object.entries(offered).map(([name, { default: value }]) => [name.replace('kindRegrets.', ''), value]),
  )
  expect(readSettings(given)).toEqual(readSettings(undefined))
})
