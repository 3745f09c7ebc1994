// What vscode-textlint's server does for a version, without its file watching and settings.

import { TextlintKernelDescriptor } from '@textlint/kernel'
import { moduleInterop } from '@textlint/module-interop'
import markdown from '@textlint/textlint-plugin-markdown'
import { createLinter } from 'textlint'
import writeGood from 'textlint-rule-write-good'
import { serveBare } from './bare.ts'

const linter = createLinter({
  descriptor: new TextlintKernelDescriptor({
    rules: [{ ruleId: 'write-good', rule: moduleInterop(writeGood) }],
    plugins: [{ pluginId: 'markdown', plugin: moduleInterop(markdown) }],
    filterRules: [],
  }),
})

serveBare(async text =>
  (await linter.lintText(text, 'letter.md')).messages.map(({ range: [start, end], message }) => ({
    start,
    end,
    message,
  })),
)
