import { readFile } from 'node:fs/promises'

/**
 * A plugin of esbuild that reads the protocol's libraries as the ES modules they were written as. They are published as what TypeScript makes
 * of those for CommonJS, of which nothing can be left out: a module that is asked for one thing brings all, each with helpers of its own.
 */
export const protocolModules = {
  name: 'protocol-modules',
  setup(build) {
    const libraries =
      /[\\/]vscode-(?:jsonrpc|languageclient|languageserver(?:-protocol|-types)?)[\\/]lib[\\/](?:common|node|browser|esm)[\\/].*\.js$/
    build.onLoad({ filter: libraries }, async ({ path }) => ({
      contents: toModule(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}

/**
 * Undoes what TypeScript did to a module, and marks namespaces and enumerations as what can go when nobody asks for them. A name that a module
 * exports from two others is none of its own any more; esbuild tells whoever asks for it.
 *
 * @param {string} code as tsc writes it: each statement of these kinds begins a line
 */
export function toModule(code) {
  const paths = new Map()
  return code
    .replace(/^["']use strict["'];$/m, '')
    .replace(/^var __\w+ = [\s\S]*?^\}.*;$/gm, '')
    .replace(/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);$/m, '')
    .replace(/^exports\.\w+ = (?:exports\.\w+ = )*void 0;$/gm, '')
    .replace(/^__exportStar\(require\((".*?")\), exports\);$/gm, 'export * from $1;')
    .replace(/^(?:const|var) (\w+) = (__import\w+\()?require\((".*?")\)\)?;$/gm, (_, name, helper, path) => {
      paths.set(name, path)
      // A function that is a CommonJS module as a whole is its default.
      return helper || name.endsWith('_1') ? `import * as ${name} from ${path};` : `import ${name} from ${path};`
    })
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm,
      (_, name, from, original) => `export { ${original} as ${name} } from ${paths.get(from)};`,
    )
    .replace(
      /^((?:export )?)var (\w+);\n(?:\s*\/\*\*[\s\S]*?\*\/\n)?\(function \(\2\) \{$([\s\S]*?)^\}\)\(\2 \|\| \((exports\.)?(?:\2 = )+\{\}\)\);$/gm,
      (_, exported, name, body, assigned) =>
        `${assigned ? 'export ' : exported}var ${name} = /* @__PURE__ */ (function (${name}) {${body}return ${name};\n})({});`,
    )
    .replace(/^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm, '})($1);')
    .replace(/^exports\.default = (\w+);$/gm, 'export default $1;')
    .replace(/^exports\.(\w+) = \1;$/gm, 'export { $1 };')
    .replace(/^exports\.(\w+) = (?=.)/gm, 'export var $1 = ')
    .replace(/\bexports\.(?=\w)/g, '')
}
