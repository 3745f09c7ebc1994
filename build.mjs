// Sets up and builds everything: `node build.mjs setup` installs what is missing, `node build.mjs` bundles the extension,
// `node build.mjs accuracy|fit` bundles that command for Node.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const [task = 'extension', ...flags] = process.argv.slice(2)

const bundles = {
  extension: [
    { entry: 'client/node.ts', out: 'dist/client/node.js', platform: 'node', external: ['vscode'] },
    { entry: 'client/browser.ts', out: 'dist/client/browser.js', platform: 'browser', external: ['vscode'] },
    { entry: 'client/rehearse/page.ts', out: 'dist/client/rehearse.js', platform: 'browser' },
    { entry: 'client/rehearse/page.css', out: 'dist/client/rehearse.css', platform: 'browser' },
    { entry: 'client/mail-sheet/page.ts', out: 'dist/client/mail-sheet.js', platform: 'browser' },
    { entry: 'client/mail-sheet/page.css', out: 'dist/client/mail-sheet.css', platform: 'browser' },
    { entry: 'server/main.node.ts', out: 'dist/server/node.js', platform: 'node' },
    { entry: 'server/main.browser.ts', out: 'dist/server/browser.js', platform: 'browser' },
  ],
  accuracy: [{ entry: 'test/accuracy/accuracy.ts', out: 'dist/test/accuracy.js', platform: 'node' }],
  fit: [{ entry: 'test/accuracy/fit.ts', out: 'dist/test/fit.js', platform: 'node' }],
}

if (task === 'setup') setUp()
else await bundle(bundles[task])

/** Installs the dependencies where they are missing or older than the lock file. */
function setUp() {
  const installed = 'node_modules/.package-lock.json'
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
  if (!fresh) execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' })
}

async function bundle(entries) {
  if (!entries) throw new Error(`Unknown task "${task}". Known: setup, ${Object.keys(bundles).join(', ')}.`)
  const { build } = await import('esbuild')
  const { fewEntities, noExamples, packedWeights, pureYaml } = await import('./server/bundle/lean.mjs')
  const { protocolModules } = await import('./server/bundle/protocol-modules.mjs')
  const minify = !flags.includes('--readable')
  await Promise.all(
    entries.map(({ entry, out, platform, external = [] }) =>
      build({
        entryPoints: [entry],
        outfile: out,
        bundle: true,
        minify,
        platform,
        external,
        format: platform === 'node' || external.includes('vscode') ? 'cjs' : 'iife',
        target: platform === 'node' ? 'node20' : 'es2022',
        // Libraries that offer ES modules are shaken better from those.
        mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
        conditions: platform === 'node' ? ['node'] : ['browser', 'worker'],
        sourcemap: flags.includes('--sourcemap'),
        plugins: [
          protocolModules,
          ...(entry.startsWith('server/') ? [packedWeights, fewEntities, pureYaml, noExamples] : []),
        ],
        logLevel: 'warning',
        legalComments: 'none',
        define: { 'process.env.NODE_ENV': '"production"' },
      }),
    ),
  )
}
