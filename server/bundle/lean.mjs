// Plugins of esbuild that keep the server's bundle small; the sources know nothing of them.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { characterEntitiesHtml4 } from 'character-entities-html4'
import { packWeights } from './pack-weights.mjs'

/** The weights of the lexicon are packed, and unpacked when they are first asked for. */
export const packedWeights = {
  name: 'packed-weights',
  setup(build) {
    build.onLoad({ filter: /[\\/]lexicon[\\/]weights\.json$/ }, async ({ path }) => {
      const { bias, features } = JSON.parse(await readFile(path, 'utf8'))
      const contents = `
        import { unpackWeights } from ${JSON.stringify(resolve('server/bundle/unpack-weights.mjs'))}
        export default {
          bias: ${JSON.stringify(bias)},
          get features() { return unpackWeights(${JSON.stringify(packWeights(features))}) },
        }`
      return { contents, loader: 'js', resolveDir: resolve('.') }
    })
  },
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
