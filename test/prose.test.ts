import { expect, test } from 'vitest'
import { readProse, sentenceSpan } from '../server/core/prose.ts'
import { splitSentences } from '../server/core/sentences.ts'
import { mark, unmark } from './marks.ts'

/** The source with each sentence of its prose between marks. */
function markSentences(source: string): string {
  const spans = readProse(source).passages.flatMap(passage =>
    [...splitSentences(passage.text)].map(({ start, end }) => sentenceSpan(passage, start, end)),
  )
  return mark(source, spans)
}

/** Expects the sentences of a source to stand between the marks it is given with. */
function expectSentences(marked: string): void {
  expect(markSentences(unmark(marked).text)).toBe(marked)
}

test.each([
  ['plain sentences', '«I must decline.» «Please keep my resume.»\n'],
  ['emphasis', '«I *must* decline.» «**Please** keep my resume.» «***Do.***»\n'],
  ['emphasis inside a word', '«I must de**cli**ne.» «Please keep my resume.»\n'],
  ['a link', '«See [my page](https://example.org/a_b "t").» «Please keep my resume.»\n'],
  ['escapes', '«I \\*must\\* decline \\\\ this.» «Please keep my resume.»\n'],
  ['character references', '«Smith &amp; Sons &#8212; I must&hellip; decline.» «Please keep it.»\n'],
  [
    'wrapped lines',
    '«I must decline the interview at your lovely and most renowned\ncompany by the sea.» «Please keep my resume for another time, and\nthe letters.»\n',
  ],
  ['CRLF', '«I must decline the interview at your lovely and most renowned\r\ncompany.» «Please keep my resume.»\r\n'],
  ['emoji', '«I must decline 🙌 this time.» «Please keep my resume 👩‍💻.»\n'],
  [
    'a quotation continued',
    '> «We are pleased to invite you to an interview with\n> the whole of our team.» «Please call.»\n',
  ],
  ['a list', '- «the lease runs to October»\n- «Wednesdays are spoken for»\n'],
  ['code and images', '«I must decline `x` ![a](b.png).» «Please keep my resume.»\n'],
])('sentences are found through %s', (_, marked) => expectSentences(marked))

test.each([
  ['titles and initials', '«Dear Dr. Smith and Ms. J. Hart, thank you.» «I must decline.»'],
  ['times', '«I was to come at 3 p.m. on Friday.» «I must decline.»'],
  ['a plain no', '«The answer has to be no.» «Should another post come free, call.»'],
  ['numbers', '«It is post No. 7 on the list.» «I must decline.»'],
  ['small letters', '«thanks for asking.» «i cant make it tho.» «sorry!!» «bye»'],
  ['an ellipsis', '«I thought about it… and I must decline.» «Sorry.»'],
  ['quotation marks', '«You said “Come in.”» «I was glad.»'],
  [
    'a greeting and a sign-off',
    '«Dear Ms. Hart,»\n«thank you for the invitation.» «I must decline.»\n«Kind regards,»\n«Mary Jones»',
  ],
  ['short lines', '«hi jo»\n«its a no from me»\n«cheers»\n«bob»'],
  ['hard line breaks', '«Kind regards,»\u2028«Mary Jones»'],
])('sentences end where their reader stops: %s', (_, marked) => {
  const { text } = unmark(marked)
  expect(mark(text, [...splitSentences(text)])).toBe(marked)
})

test('what is not the writer’s is left out', () => {
  const { passages, comments } = readProse(
    '<!-- a note -->\n\n```\ncode\n```\n\n<div>html</div>\n\nOne <!-- two --> three.\n',
  )
  expect(passages.map(passage => passage.text)).toEqual(['One  three.'])
  expect(comments.map(comment => comment.content)).toEqual(['a note', 'two'])
})
