// Plugins of esbuild that keep the server's bundle small; the sources know nothing of them.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, deflateRawSync } from 'node:zlib'
import { characterEntitiesHtml4 } from 'character-entities-html4'

/** The columns of the lexicon are worked out and packed when it is bundled, and unpacked when they are first asked for. */
export const packedWeights = {
  name: 'packed-weights',
  setup(build) {
    const { platform } = build.initialOptions
    build.onLoad({ filter: /[\\/]core[\\/]weight-columns\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build.esbuild.build({
        entryPoints: [path],
        bundle: true,
        format: 'esm',
        write: false,
      })
      const { bias, columns } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
      const packed = Object.entries(columns).map(
        ([name, bytes]) => `get ${name}() { return inflate(${JSON.stringify(deflate(bytes))}) }`,
      )
      const contents = `
        import { inflate } from ${JSON.stringify(resolve(`server/bundle/inflate.${platform}.mjs`))}
        export const bias = ${JSON.stringify(bias)}
        export const columns = { ${packed.join(', ')} }`
      return { contents, loader: 'js', resolveDir: resolve('.') }
    })
  },
}

/** Bytes repeat by chance only, so it is shortest to look for no repetitions. */
function deflate(bytes) {
  return deflateRawSync(bytes, { level: 9, strategy: constants.Z_HUFFMAN_ONLY }).toString('base64')
}

/** Of HTML's two thousand named characters a letter holds those that HTML 4 had; the others stay as they are written. */
export const fewEntities = {
  name: 'few-entities',
  setup(build) {
    build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
      const { characterEntities } = await import(pathToFileURL(path))
      return { contents: `export const characterEntities = ${JSON.stringify(fewOf(characterEntities))}`, loader: 'js' }
    })
  },
}

/** @param {Readonly<Record<string, string>>} entities by name */
export function fewOf(entities) {
  return Object.fromEntries(
    Object.entries(entities).filter(([name]) => name in characterEntitiesHtml4 || name === 'apos'),
  )
}

/** What js-yaml keeps in variables is made by calls and spreads that esbuild must be told have no effects, or it keeps what nobody uses. */
export const pureYaml = {
  name: 'pure-yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const made = /^(var \w+ = )(?!class |[\d/"-])([\s\S]*?);$(?=\n\S)/gm
      return { contents: code.replace(made, '$1/* @__PURE__ */ (() => ($2))();'), loader: 'js' }
    })
  },
}

/** The examples of rules are their proof, for tests and docs; nobody asks for them at run time. */
export const noExamples = {
  name: 'no-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: withoutExamples(await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** @param {string} code of a rule, formatted */
export function withoutExamples(code) {
  return code.replace(/^ {2}examples: \{$[\s\S]*?^ {2}\},$/m, '  examples: { flags: [], passes: [] },')
}
