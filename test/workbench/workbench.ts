import type { Locator, Page } from 'playwright-core'

/** A row of the Problems panel; the position counts from one, as shown there. */
export interface Problem {
  readonly severity: Severity
  readonly message: string
  readonly source: string
  readonly code: string
  readonly position: { readonly line: number; readonly column: number }
}

export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** Milliseconds; nothing here takes long unless it never comes. */
const patience = 15_000

/** What a person does with a workbench and sees of it. No selector is written anywhere else. */
export function handle(page: Page) {
  page.setDefaultTimeout(patience)
  const { keyboard } = page
  const input = page.locator('.quick-input-widget .quick-input-box input')
  const picks = page.locator('.quick-input-list .monaco-list-row')
  const suggest = page.locator('.suggest-widget.visible .monaco-list-row')
  const fixes = page.locator('.action-widget .monaco-list-row.action')
  const panel = page.locator('.markers-panel')
  const tab = page.locator('.editor-group-container.active .tab.active')

  return {
    async ready(open: readonly string[]) {
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
      if (open.length > 0) await editing(open[0])
    },

    async themed(mark: string) {
      await page.locator(`.monaco-workbench.${mark}`).waitFor()
    },

    async openFile(name: string) {
      await keyboard.press('Control+P')
      await choose(name)
      await editing(name)
    },

    async newFile(name: string) {
      await runCommand('File: New File...')
      await page.locator('.explorer-item-edited input').fill(name)
      await keyboard.press('Enter')
      await editing(name)
    },

    async save() {
      await keyboard.press('Control+S')
      await tab.and(page.locator('.dirty')).waitFor({ state: 'detached' })
    },

    /** Key by key, so brackets close and suggestions open. */
    type: (text: string) => keyboard.type(text),

    /** All at once and as it is. */
    paste: (text: string) => keyboard.insertText(text),

    press: (keys: string) => keyboard.press(keys),

    placeCursor,

    runCommand,

    /** Goes down the menu behind the three bars, as `menu('File', 'New File...')`. */
    async menu(...titles: readonly string[]) {
      await page.locator('.menubar-menu-button').first().click()
      const item = (title = '') => page.locator('.monaco-menu').getByText(title, { exact: true }).first()
      // What has just opened takes a click for the end of the one that opened it.
      for (const title of titles) await item(title).hover()
      await keyboard.press('Enter')
    },

    quickPick: (title: string) => choose(title),

    async quickPicks() {
      await picks.first().waitFor()
      return texts(picks.locator('.label-name'))
    },

    /** What a quick pick or input box asks: its title with the step, and its words. */
    async question() {
      const title = await texts(page.locator('.quick-input-widget .quick-input-title'))
      const message = await texts(page.locator('.quick-input-widget .quick-input-message:visible'))
      return { title: title.join(), prompt: `${await input.getAttribute('placeholder')}\n${message.join()}` }
    },

    /** What the language status says when it is pointed at. */
    async languageStatus() {
      await page.locator('#status\\.languageStatus').hover()
      const shown = page.locator('.hover-language-status')
      await shown.first().waitFor()
      const said = (await texts(shown)).join('\n')
      await page.mouse.move(5, 5)
      return said
    },

    problems,

    waitForProblems: (wanted: (seen: readonly Problem[]) => boolean) => waitFor(problems, wanted),

    /** Reads until what is read is as wanted: `waitFor(workbench.codeLenses, lenses => lenses.length === 1)`. */
    waitFor,

    /** How many are in sight; one that goes over two lines counts twice. */
    async squiggles(): Promise<Record<Severity, number>> {
      const count = (severity: Severity) => page.locator(`.editor-instance .squiggly-${severity}`).count()
      return {
        error: await count('error'),
        warning: await count('warning'),
        info: await count('info'),
        hint: await count('hint'),
      }
    },

    async quickFixTitles() {
      await openFixes()
      const titles = await texts(fixes)
      await keyboard.press('Escape')
      await fixes.first().waitFor({ state: 'detached' })
      return titles
    },

    async quickFix(title: string) {
      await openFixes()
      await walkTo(fixes, title)
      await keyboard.press('Enter')
      await fixes.first().waitFor({ state: 'detached' })
    },

    async suggestions() {
      await openSuggestions()
      return texts(suggest.locator('.label-name'))
    },

    async pickSuggestion(label: string) {
      await openSuggestions()
      await walkTo(suggest, label, '.label-name')
      // Enter only breaks the line in a draft: see configurationDefaults.
      await keyboard.press('Tab')
      await suggest.first().waitFor({ state: 'hidden' })
    },

    hoverAt,

    /** One that leads nowhere is no link. */
    codeLenses: () => texts(page.locator('.editor-instance .codelens-decoration > :is(a, span)')),

    statusItems: () => texts(page.locator('.statusbar-item')),

    notifications: () => texts(page.locator('.notifications-toasts .notification-list-item-message')),

    /** The document inside the webview in sight. */
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
  }

  /** Waits until the file is in front and takes what is typed. */
  async function editing(name = '') {
    await tab.and(page.locator(`[data-resource-name=${JSON.stringify(name)}]`)).waitFor()
    await focused()
  }

  async function focused() {
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
  }

  async function runCommand(title: string) {
    await keyboard.press('F1')
    await choose(title, '>')
  }

  /** Takes the row with exactly this title from the quick pick. */
  async function choose(title: string, prefix = '') {
    await input.fill(prefix + title)
    await walkTo(picks, title, '.label-name')
    await keyboard.press('Enter')
    await picks.filter({ hasText: title }).first().waitFor({ state: 'hidden' })
  }

  async function placeCursor(line: number, column = 1) {
    await keyboard.press('Control+G')
    await input.fill(`:${line}:${column}`)
    await keyboard.press('Enter')
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor()
    await focused()
  }

  async function problems() {
    if (!(await panel.isVisible())) {
      await keyboard.press('Control+Shift+M')
      await panel.waitFor()
      // Back to the first editor group.
      await keyboard.press('Control+1')
    }
    const read = async () => {
      const counts = await texts(panel.locator('[aria-level="1"] .monaco-count-badge'))
      const rows = await panel.locator('.monaco-list-row[aria-level="2"]').evaluateAll(readProblems)
      return { rows, total: counts.reduce((sum, count) => sum + Number(count), 0) }
    }
    // The panel draws only the rows in sight.
    const { rows } = await waitFor(
      read,
      seen => seen.rows.length === seen.total,
      seen => `${seen.rows.length} of ${seen.total} problems are in sight: give the window more height`,
    )
    return rows
  }

  async function openFixes() {
    // Right after a change the findings may still be on their way, and the answer is that there are none.
    const menu = async () => {
      await keyboard.press('Control+.')
      const opening = fixes.first().waitFor({ timeout: 1000 })
      return opening.then(
        () => true,
        () => false,
      )
    }
    await waitFor(menu, Boolean, () => 'No quick fix is on offer here')
    // It takes no key before it has settled, and shows no sign of that.
    await page.waitForTimeout(150)
  }

  async function openSuggestions() {
    if (!(await suggest.first().isVisible())) await keyboard.press('Control+Space')
    const open = () => suggest.first().isVisible()
    await waitFor(open, Boolean, () => 'No suggestion is on offer here')
  }

  /** Moves down a list until the row with exactly this text, or with this label, has the focus. */
  async function walkTo(rows: Locator, title: string, label?: string) {
    const within = (row: Locator) => texts(label ? row.locator(label) : row)
    const step = async () => {
      if ((await within(rows.and(page.locator('.focused')))).includes(title)) return true
      if ((await within(rows)).includes(title)) await keyboard.press('ArrowDown')
      return false
    }
    await waitFor(step, Boolean, () => `"${title}" is not on offer`)
  }

  /** Points at the first place in sight with this text, and reads what pops up. */
  async function hoverAt(text: string) {
    const lines = page.locator('.editor-instance .view-line > span')
    const shown = (await lines.allTextContents()).map(plain)
    const row = shown.findIndex(line => line.includes(text))
    const line = shown[row]
    const box = line && (await lines.nth(row).boundingBox())
    if (!box) throw new Error(`"${text}" is not in sight`)

    // All letters of the editor's font are of one width.
    const x = box.x + (box.width * (line.indexOf(text) + 0.5)) / line.length
    await page.mouse.move(x, box.y + box.height / 2)
    const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content').first()
    await hover.waitFor()
    return (await texts(hover)).join()
  }
}

/** Runs in the page, and so uses nothing from outside. */
function readProblems(rows: readonly Element[]): readonly Problem[] {
  return rows.map(row => {
    const text = (selector: string) => row.querySelector(selector)?.textContent ?? ''
    const [line = 0, column = 0] = text('.marker-line').match(/\d+/g)?.map(Number) ?? []
    const severity = row.querySelector('.marker-icon')?.className.match(/error|warning|info/)?.[0] ?? 'hint'
    return {
      severity: severity as Severity,
      message: text('.marker-message'),
      source: text('.marker-source'),
      code: text('.marker-code'),
      position: { line, column },
    }
  })
}

async function texts(found: Locator) {
  const shown = await found.allInnerTexts()
  return shown.map(text => plain(text).trim()).filter(text => text !== '')
}

/** The editor and its widgets show spaces that do not break. */
function plain(text: string) {
  return text.replaceAll('\u00a0', ' ')
}

async function waitFor<T>(
  read: () => Promise<T>,
  wanted: (seen: T) => boolean,
  complaint = (seen: T) => `It stayed at ${JSON.stringify(seen, undefined, 2)}`,
): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const seen = await read()
    if (wanted(seen)) return seen
    if (Date.now() > end) throw new Error(complaint(seen))
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
