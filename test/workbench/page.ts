import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { serveWorkbench } from './serve.mjs'
import { handle } from './workbench.ts'

export interface WorkbenchOptions {
  /** The folder of the extension, built. */
  readonly extension: string
  /** A folder to copy and open; the original stays as it is. */
  readonly folder?: string
  /** Files to put into the copy, text by name. */
  readonly files?: Readonly<Record<string, string>>
  /** Names of the files to open at the start. */
  readonly open?: readonly string[]
  /** Defaults of settings. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** The folder for screenshots. */
  readonly screenshots?: string
  /** Of the window, in pixels. */
  readonly size?: { readonly width: number; readonly height: number }
}

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>

/** Opens VS Code for the Web in Chromium, with the extension and a folder that is gone after `close`. */
export async function openWorkbench(options: WorkbenchOptions) {
  const { extension, files = {}, open = [], size = { width: 1280, height: 900 } } = options
  const root = await mkdtemp(join(tmpdir(), 'kind-regrets-'))
  const folder = join(root, 'letters')
  const closing = [() => rm(root, { recursive: true, force: true })]

  try {
    await mkdir(folder)
    if (options.folder) await cp(options.folder, folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeDisk(name, text)

    // `setSetting` writes to .vscode, which nobody needs to see.
    const defaults = { 'files.exclude': { '.vscode': true }, ...options.settings }
    const server = await serveWorkbench({ extension, folder, open, defaults, port: 0 })
    closing.push(server.close)
    const browser = await launch()
    closing.push(() => browser.close())
    const page = await browser.newPage({ viewport: size })

    /** What went wrong in the page or in an extension. */
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => {
      // Translations and workspace settings are looked for, and rightly missing.
      const missing = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !missing) errors.push(message.text())
    })

    await page.goto(server.url)
    const workbench = handle(page)
    await workbench.ready(open)

    /** The path of the picture. */
    const screenshot = async (name: string) => {
      const path = join(options.screenshots ?? tmpdir(), `${name}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      return path
    }

    const setTheme = async (kind: keyof typeof themes) => {
      await setSetting('workbench.colorTheme', themes[kind].name)
      await workbench.themed(themes[kind].mark)
    }

    return { ...workbench, folder, page, errors, readDisk, writeDisk, setSetting, setTheme, screenshot, close }
  } catch (error) {
    await close()
    throw error
  }

  function readDisk(name: string) {
    return readFile(join(folder, name), 'utf8')
  }

  /** As another program would. */
  async function writeDisk(name: string, text: string) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }

  /** Goes the way of a changed file, so it works a moment later: wait for what it changes. */
  async function setSetting(name: string, value: unknown) {
    const file = '.vscode/settings.json'
    const before = existsSync(join(folder, file)) ? JSON.parse(await readDisk(file)) : {}
    await writeDisk(file, JSON.stringify({ ...before, [name]: value }, undefined, 2))
  }

  async function close() {
    for (const step of closing.splice(0).reverse()) await step()
  }
}

const themes = {
  light: { name: 'Default Light Modern', mark: 'vs' },
  dark: { name: 'Default Dark Modern', mark: 'vs-dark' },
  hc: { name: 'Default High Contrast', mark: 'hc-black' },
}

async function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    const how = 'Install it (Debian: apt-get install chromium), or say in CHROMIUM where it is.'
    throw new Error(`There is no Chromium at ${executablePath}. ${how}`)
  }
  const off = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(part => `--disable-${part}`)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...off] })
}
