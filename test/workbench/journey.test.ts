import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench({
    extension: root,
    folder: `${root}examples`,
    files: { 'README.md': '# Notes\n\nYour recruiter was rude to me. [Company] is slow.\n' },
    // What the linter says is looked at here, not when it says it.
    settings: { 'kindRegrets.calm': false },
    ...(process.env.SCREENSHOTS ? { screenshots: process.env.SCREENSHOTS } : {}),
  })
}, 60_000)
afterAll(() => workbench?.close())

/** The rules with a row in the Problems panel. */
const rulesShown = async () => (await workbench.problems()).map(problem => problem.code).sort()

test('a faulty email shows the planted defects, and they go as it is mended', async () => {
  await workbench.openFile('faulty-email.decline.md')
  const planted = ['missing-appreciation', 'missing-keep-on-file', 'negative-remark', 'over-explaining']
  await workbench.waitFor(
    rulesShown,
    rules => rules.join() === planted.join(),
    rules => `Not the planted defects: ${rules}`,
  )
  // The panel may be drawn before the lines are.
  await workbench.waitFor(workbench.squiggles, ({ warning }) => warning >= planted.length)
  await workbench.screenshot('1-faulty-email')

  await workbench.placeCursor(13)
  await workbench.type('Thank you very much for inviting me to interview. ')
  await workbench.waitFor(
    rulesShown,
    rules => !rules.includes('missing-appreciation'),
    rules => `Thanks are still missing: ${rules}`,
  )
  await workbench.screenshot('2-thanks-written')

  await workbench.placeCursor(19, 5)
  const titles = await workbench.quickFixTitles()
  const fix = titles.find(title => title.includes('keep my resume on file'))
  expect(fix).toContain('Northfield Press')
  await workbench.quickFix(fix ?? '')
  await workbench.waitFor(
    rulesShown,
    rules => !rules.includes('missing-keep-on-file'),
    rules => `Keeping on file is still missing: ${rules}`,
  )
  await workbench.screenshot('3-kept-on-file')
  await workbench.save()
  const saved = await workbench.readDisk('faulty-email.decline.md')
  expect(saved).toContain('Thank you very much for inviting me to interview. I have decided to decline')
  expect(saved).toMatch(/right person\.\s+Please keep my resume on file[^\n]+Northfield Press\.\n\nKind regards,/)
}, 60_000)

test('a snippet is picked by its prefix, tabbed through, and saved', async () => {
  const left = await rulesShown()
  await workbench.newFile('new.decline.md')
  await workbench.type('decline-email-br')
  await workbench.pickSuggestion('decline-email-brief')
  await workbench.screenshot('4-snippet')
  await workbench.type('Bluebell Books')
  await workbench.press('Tab')
  await workbench.type('Bookseller')
  await workbench.press('Escape')
  await workbench.screenshot('5-tabbed')
  await workbench.save()
  const saved = await workbench.readDisk('new.decline.md')
  expect(saved).toMatch(/^---\ndecline: email\ncompany: Bluebell Books\nrole: Bookseller\n/)
  expect(saved.split('Bluebell Books').length).toBeGreaterThan(2)
  await workbench.waitFor(
    rulesShown,
    rules => rules.join() === left.join(),
    rules => `Not only what was there before: ${rules}`,
  )
}, 60_000)

test('plain Markdown is never touched', async () => {
  const before = await rulesShown()
  await workbench.openFile('README.md')
  await workbench.type('Nobody called me back. ')
  await workbench.screenshot('6-plain-markdown')
  expect(await workbench.squiggles()).toEqual({ error: 0, warning: 0, info: 0, hint: 0 })
  expect(await rulesShown()).toEqual(before)
  expect(workbench.errors).toEqual([])
}, 60_000)
