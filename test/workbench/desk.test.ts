import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const invitation = `Dear Ms. Lowell,

Thank you for applying to Fernhill Clinic. We would like to invite you to interview for the Practice Nurse position. Would Thursday at ten suit you?

Best wishes,
Helen Anders`

let desk: Workbench
beforeAll(async () => {
  desk = await openWorkbench({
    extension: root,
    folder: `${root}examples`,
    files: { 'invitation.md': invitation, 'talk.decline.md': longTalk() },
    open: ['good-email.decline.md'],
    ...(process.env.SCREENSHOTS ? { screenshots: process.env.SCREENSHOTS } : {}),
  })
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.waitFor(desk.codeLenses, lenses => lenses.length > 0)
}, 60_000)
afterAll(() => desk?.close())

const clipboard = () => desk.page.evaluate(() => navigator.clipboard.readText())

/** The text in front, by way of the clipboard. */
async function textInFront(): Promise<string> {
  await desk.press('Control+A')
  await desk.press('Control+C')
  return clipboard()
}

/** Waits for a question with these words, and answers it. */
async function answer(prompt: string, choice: string): Promise<void> {
  await desk.waitFor(desk.question, asked => asked.prompt.includes(prompt))
  if (choice) await desk.type(choice)
  await desk.press('Enter')
}

describe('start', () => {
  test('New Draft… asks in turn, with a way back, and opens a draft that is clean', async () => {
    await desk.runCommand('Kind Regrets: New Draft…')
    await answer('What happened?', 'recruiter')
    await answer('How will you tell them?', 'Voicemail')
    await desk.waitFor(desk.question, ({ prompt }) => prompt.includes('How often'))
    expect(await desk.question()).toMatchObject({ title: 'New Draft (3/8)' })
    await desk.screenshot('desk-1-new-draft')
    // "Once, or not yet" leads to a call; the way back leads to the question all the same.
    await answer('How often', 'Once')
    await desk.waitFor(desk.question, ({ prompt }) => prompt.includes('What is the company called?'))
    await desk.page.getByRole('button', { name: 'Back' }).click()
    await desk.waitFor(desk.question, ({ prompt }) => prompt.includes('How often'))
    await desk.press('Control+Alt+Minus')
    await desk.waitFor(desk.question, ({ prompt }) => prompt.includes('How will you'))
    await answer('How will you tell them?', 'Email')
    await answer('What is the company called?', 'Bluebell & Sons')
    await answer('Which position is it?', 'Bookseller')
    await answer('Whom do you answer', '')
    await answer('Which tone?', 'Warm')
    await answer('Do you give a reason?', 'pausing')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().startsWith('6 of 6 parts'))
    await desk.screenshot('desk-2-drafted')
    // Longer than a calm client holds anything back.
    await desk.page.waitForTimeout(4500)
    expect(await desk.squiggles()).toEqual({ error: 0, warning: 0, info: 0, hint: 0 })
    const text = await textInFront()
    expect(text).toMatch(/^---\ndecline: email\ncompany: "?Bluebell & Sons"?\nrole: Bookseller\n/)
  }, 60_000)

  test('File › New File… offers a letter', async () => {
    await desk.menu('File', 'New File...')
    await desk.waitFor(desk.quickPicks, picks => picks.includes('Letter That Declines an Interview…'))
    await desk.press('Escape')
    await desk.press('Escape')
  })

  test('New Draft from Invitation takes what the selected text states plainly', async () => {
    await desk.openFile('invitation.md')
    await desk.press('Control+A')
    await desk.runCommand('Kind Regrets: New Draft from Invitation')
    await answer('What happened?', '')
    await answer('How will you tell them?', 'Email')
    await answer('Which tone?', '')
    await answer('Do you give a reason?', '')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().includes('parts'))
    await desk.screenshot('desk-3-from-invitation')
    const text = await textInFront()
    expect(text).toContain('company: Fernhill Clinic\nrole: Practice Nurse\n')
    expect(text).toContain('> Thank you for applying to Fernhill Clinic.')
  }, 60_000)

  test('the walkthrough opens an example with planted faults', async () => {
    await desk.runCommand('Welcome: Open Walkthrough...')
    await answer('Select a walkthrough to open', 'Decline an interview kindly')
    const open = desk.page.getByRole('button', { name: 'Open the Example', exact: true })
    await open.waitFor()
    for (const theme of ['dark', 'hc', 'light'] as const) {
      await desk.setTheme(theme)
      await desk.screenshot(`desk-4-walkthrough-${theme}`)
    }
    await open.click()
    await desk.waitFor(desk.squiggles, ({ warning }) => warning >= 3)
    await desk.screenshot('desk-5-example')
  }, 60_000)
})

describe('calm', () => {
  let page: Workbench
  beforeAll(async () => {
    page = await openWorkbench({ extension: root, files: { 'blank.decline.md': '' }, open: ['blank.decline.md'] })
    // The panel is opened by the first look, and takes the focus for a moment.
    await page.problems()
  }, 60_000)
  afterAll(() => page?.close())

  const shown = async () => (await page.problems()).map(({ code }) => code)
  /** What is shown when all that could come has come. */
  const settled = async () => {
    await page.page.waitForTimeout(1200)
    return shown()
  }

  test('a sentence is left alone until the cursor has left it, a missing part until the draft is signed', async () => {
    await page.type('Dear Ms. Smith,\n\nYour recruiter was rude to me.')
    expect(await settled()).toEqual([])
    await page.type(' I must decline')
    expect(await settled()).toEqual(['negative-remark'])
    await page.type(' the interview.\n\nKind regards,')
    expect(await settled()).toEqual(['negative-remark'])
    await page.type('\nMary Jones')
    await page.waitFor(shown, codes => codes.includes('missing-appreciation') && codes.includes('missing-keep-on-file'))
  }, 60_000)

  test('what is mended goes at once', async () => {
    await page.placeCursor(3)
    await page.type('Thank you for inviting me to interview. ')
    await page.waitFor(shown, codes => !codes.includes('missing-appreciation'))
    await page.press('Shift+End')
    await page.type('I must decline.')
    await page.waitFor(shown, codes => !codes.includes('negative-remark'))
  }, 60_000)

  test('a missing part waits no longer when the draft is saved', async () => {
    await page.save()
    await page.newFile('saved.decline.md')
    const before = await settled()
    await page.type('Dear Ms. Smith,\n\nI must decline the interview.')
    expect(await settled()).toEqual(before)
    await page.save()
    await page.waitFor(shown, codes => codes.includes('missing-appreciation'))
  }, 60_000)

  test('it can be switched off', async () => {
    await page.setSetting('kindRegrets.calm', false)
    await page.page.waitForTimeout(1000)
    await page.newFile('restless.decline.md')
    await page.type('Dear Ms. Smith,\n\nYour recruiter was rude to me.')
    await page.waitFor(shown, codes => codes.includes('negative-remark'))
  }, 60_000)
})

describe('at a glance', () => {
  test('the language status tells parts, words and seconds', async () => {
    await desk.openFile('good-email.decline.md')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().includes('6 of 6 parts'))
    expect(await desk.languageStatus()).toMatch(/6 of 6 parts · 76 words · \d+ s aloud/)
    await desk.screenshot('desk-7-status')
  })

  test('the code lens leads to what is missing', async () => {
    await desk.openFile('faulty-email.decline.md')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().includes('4 of 6 parts'))
    await desk.page.locator('.codelens-decoration > a').first().click()
    await desk.page.locator('.statusbar-item', { hasText: 'Ln 11, Col 15' }).waitFor()
  })
})

describe('finish', () => {
  test('Ready to Send? lists what is open and goes there', async () => {
    await desk.openFile('faulty-email.decline.md')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().includes('parts'))
    await desk.runCommand('Kind Regrets: Ready to Send?')
    await desk.waitFor(desk.question, ({ prompt }) => /things are open/.test(prompt))
    await desk.screenshot('desk-8-ready')
    await desk.type('More reasons')
    await desk.press('Enter')
    await desk.page.locator('.statusbar-item', { hasText: 'Ln 15, Col 1' }).waitFor()
  })

  test('Copy for Mail puts plain text, the invitation and the subject on the clipboard', async () => {
    await desk.openFile('good-email.decline.md')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().includes('parts'))
    const copied = async (what: string) => {
      // The status bar still says that the copy before was made: it is the clipboard that tells.
      await desk.page.evaluate(() => navigator.clipboard.writeText(''))
      await desk.runCommand('Kind Regrets: Copy for Mail')
      await desk.waitFor(desk.question, ({ title }) => title === 'Copy for Mail')
      await desk.quickPick(what)
      await desk.waitFor(desk.statusItems, items => items.includes('Copied.'))
      return desk.waitFor(clipboard, text => text !== '')
    }
    const text = await copied('Text')
    expect(text).toMatch(/^Dear Ms\. Anders,\n\nThank you/)
    expect(text).not.toMatch(/decline:|Subject|^>/m)
    expect(await copied('Subject')).toBe('Practice Nurse interview – Grace Lowell')
    expect(await copied('Text and Invitation')).toMatch(/Grace Lowell\n[\s\S]*> Dear Ms\. Lowell,/)
  }, 30_000)

  test('a sheet copies the letter with its formatting', async () => {
    await desk.runCommand('Kind Regrets: Copy for Mail')
    await desk.quickPick('Text with Formatting…')
    await desk.webview().getByRole('button', { name: 'Copy Letter' }).waitFor()
    await inEveryTheme('desk-9-sheet')
    await desk.webview().getByRole('button', { name: 'Copy Letter' }).press('Enter')
    await desk.webview().getByRole('status').getByText('Copied.').waitFor()
    const html = await desk.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(html).toContain('<p>Dear Ms. Anders,</p>')
    await desk.press('Control+F4')
  }, 30_000)

  test('Open in Mail Program hands over an address that is encoded once', async () => {
    await desk.openFile('good-email.decline.md')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().includes('parts'))
    const asked = desk.page.waitForRequest(request => request.url().startsWith('mailto:'))
    await desk.runCommand('Kind Regrets: Open in Mail Program')
    const { searchParams } = new URL((await asked).url())
    expect(searchParams.get('subject')).toBe('Practice Nurse interview – Grace Lowell')
    expect(searchParams.get('body')).toMatch(/^Dear Ms\. Anders,\r\n\r\nThank you/)
  }, 30_000)

  test('Save as .eml writes an unsent draft beside the letter', async () => {
    await desk.runCommand('Kind Regrets: Save as .eml')
    await desk.waitFor(desk.question, ({ title }) => title.includes('Save as .eml'))
    await desk.screenshot('desk-10-eml')
    await desk.press('Enter')
    const mail = await desk.waitFor(
      () => desk.readDisk('good-email.eml').catch(() => ''),
      text => text !== '',
    )
    expect(mail).toMatch(/^X-Unsent: 1\r\n/)
    expect(mail).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  }, 30_000)

  test('Turn into… opens a script beside and leaves the letter', async () => {
    await desk.runCommand('Kind Regrets: Turn into…')
    await desk.quickPick('Phone script')
    await desk.waitFor(desk.codeLenses, lenses => lenses.length === 2)
    await desk.screenshot('desk-11-turned')
    expect(await textInFront()).toMatch(
      /decline: phone[\s\S]*Do you have a moment\?[\s\S]*I would like to decline the interview/,
    )
    expect(await desk.readDisk('good-email.decline.md')).toMatch(/decline: email/)
  }, 30_000)
})

describe('rehearse', () => {
  test('a script runs by keyboard alone, and each line past the limit is marked', async () => {
    await desk.openFile('talk.decline.md')
    await desk.waitFor(desk.codeLenses, lenses => lenses.join().includes('parts'))
    await desk.runCommand('Kind Regrets: Rehearse')
    const page = desk.webview()
    const clock = page.getByRole('timer')
    await clock.waitFor()
    await inEveryTheme('desk-12-rehearse')

    const current = page.locator('[aria-current]')
    await desk.press('ArrowDown')
    await page.getByRole('status').getByText('wait for the answer').waitFor()
    await desk.press('Home')
    expect(await current.textContent()).toContain('Good morning')
    await desk.press('Space')
    await desk.waitFor(
      () => clock.textContent(),
      shown => shown?.startsWith('0:02 of') ?? false,
    )
    await desk.press('Space')
    await page.getByText('Paused.').waitFor()
    await desk.screenshot('desk-13-running')
    expect(await page.getByText('Over the limit').count()).toBe(1)
    expect(await page.locator('.over').count()).toBeGreaterThan(0)
    for (let step = 0; step < 12; step++) await desk.press('ArrowDown')
    await desk.screenshot('desk-14-over')
    expect(desk.errors).toEqual([])
  }, 60_000)
})

/** A page of ours without violations in light, dark and high contrast. */
async function inEveryTheme(name: string): Promise<void> {
  for (const theme of ['light', 'dark', 'hc'] as const) {
    await desk.setTheme(theme)
    await desk.webview().locator(`body[data-vscode-theme-kind$="${bodyThemes[theme]}"]`).waitFor()
    await desk.screenshot(`${name}-${theme}`)
    expect(await violations()).toEqual([])
  }
  await desk.setTheme('light')
}

const bodyThemes = { light: 'light', dark: 'dark', hc: 'high-contrast' }

async function violations(): Promise<readonly string[]> {
  const body = await desk.webview().locator('body').elementHandle()
  const frame = await body?.ownerFrame()
  if (!frame) throw new Error('There is no page to look at')
  await frame.evaluate(axe.source)
  const found = await frame.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ preload: false }))
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

function longTalk(): string {
  const wish = 'I wish you and everybody in your shop a good and busy spring with many readers and many books. '
  return `---
decline: phone
company: Harbor Books
role: Store Manager
to: Mr. Okafor
from: Daniel Reyes
---

Good morning, Mr. Okafor.

*(wait for the answer)*

This is Daniel Reyes. Do you have a moment?

Thank you for inviting me. I have decided to decline the interview. Please keep my resume on file.

${wish.repeat(9)}

Goodbye.
`
}
