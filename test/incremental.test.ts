import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitBlocks } from '../server/core/blocks.ts'
import { type Draft, readDraft } from '../server/core/draft.ts'
import { lint } from '../server/core/lint.ts'
import { contextOf, definitionsIn, type Prose, readMarkdown, readProse, sourceSpan } from '../server/core/prose.ts'
import { forgetEverything } from '../server/core/remembered.ts'
import { rules } from '../server/rules/rules.ts'

/** Stretches of Markdown that open, close or go on with something, and words between them. */
const piece = fc.constantFrom(
  ...[
    'word ',
    'Dear Ms. Smith,',
    'I must decline. ',
    'é',
    '😀 ',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '  \n',
    '\\\n',
    ' ',
    '    ',
    '\t',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '2) ',
    '- [ ] ',
    '> ',
    '> - ',
    '>',
    '# ',
    '## ',
    '---',
    '===',
    '***',
    '+ ',
    '\n---\n',
    '\n===\n',
  ],
  ...['```', '```js\n', '````', '~~~', '`', '``', '*', '**', '_', '__', '\\', '\\*', '&amp;', '&', '&#42;', '&nbsp;'],
  ...[
    '<!--',
    '-->',
    '<!-- note -->',
    '<!--decline ignore too-long-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<b>',
    '</b>',
    '<?',
    '?>',
    '<!X',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '<textarea>',
    '<Your Name>',
    '<',
    '>',
    '<a href="b">',
    '<span>\n',
    '<!',
    '</',
  ],
  ...[
    '[a]',
    '[a]: b',
    '[a]: b\n"t"',
    '[b][a]',
    '![c](d)',
    '[e](f "g")',
    '[',
    ']',
    '](',
    '[a]:\n',
    '!',
    '"t"',
    ':',
    ':\n\n',
  ],
  ...[
    '---\ndecline: email\n---\n',
    '---\n',
    '---\r\nto: x\r\n---\r\n',
    'Kind regards,\nMary',
    'Subject: no\n',
    'Your team was rude to me. ',
    'THIS IS AN INSULT!!! ',
    'Never contact me again. ',
    'At the moment my mother is ill and I drive her to the clinic. ',
    'Thank you for inviting me to interview at Globex. ',
    'at [Company] ',
    'Ms. Smyth ',
    '---\ndecline: email\ncompany: Acme\nto: Ms. Smith\n---\n',
    '> Kind regards,\n> Jane Smith\n\n',
    '0',
    '12',
    '.',
  ],
)
const markdown = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''))
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  text: fc.oneof(piece, fc.constant('')),
})

function apply(text: string, { at, length, text: put }: { at: number; length: number; text: string }): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + put + text.slice(start + length)
}

/** Each passage with the offsets of its letters, and each comment. */
function flat({ passages, comments }: Prose, offset = 0): unknown[] {
  const place = ({ start, end }: { start: number; end: number }) => [start + offset, end + offset]
  return [
    ...passages.map(passage => [
      passage.kind,
      passage.text,
      Array.from(passage.text, (_, at) => place(sourceSpan(passage, at, at + 1))),
      passage.emphasis.map(({ start, end, source }) => [start, end, ...place(source)]),
    ]),
    ...comments.map(comment => [comment.content, ...place(comment)]),
  ]
}

/** Behind indented code and a blank line micromark takes what follows for the code's child, and does not let it begin as it may. */
function confusesParser(text: string): boolean {
  return /^(?: {4}| {0,3}\t)[^\n]*\S/m.test(text)
}

/** Passages and comments come apart. */
function byPlace(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

/** What is told of a draft, with the places of every sentence's words, and what rules find in it. */
function told(draft: Draft) {
  const { kind, sentences, paragraphs, subject, greeting, signOff, signature, quotes, comments, places, blocks } = draft
  const numbers = new Map(paragraphs.flatMap((paragraph, at) => paragraph.sentences.map(({ start }) => [start, at])))
  const sentence = (of: Draft['greeting']) =>
    of && {
      ...{ start: of.start, end: of.end, text: of.text, part: of.part, heading: of.heading },
      acts: [...of.acts],
      paragraph: numbers.get(of.start),
      words: of.at(0, of.text.length),
      inside: of.at(1, 2),
    }
  return {
    findings: lint(draft, rules).map(({ rule, at, message, severity, unnecessary, fixes }) => ({
      ...{ id: rule.id, start: at.start, end: at.end, message, severity, unnecessary, fixes },
    })),
    ...{ kind, comments, blocks, subject: sentence(subject), greeting: sentence(greeting), signOff: sentence(signOff) },
    sentences: sentences.map(sentence),
    signature: signature.map(sentence),
    quotes: quotes.map(({ start, end, text }) => ({ start, end, text })),
    places: Object.entries(places).map(([name, { show, ...place }]) => [name, place, show.start, show.end]),
  }
}

describe('a document that is being written', () => {
  test('is read as one that is opened, whatever was there before', () => {
    fc.assert(
      fc.property(markdown, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let text = start
        let draft = readDraft(text)
        lint(draft, rules)
        for (const change of edits) {
          text = apply(text, change)
          draft = readDraft(text, draft.writer, draft)
          lint(draft, rules)
        }
        forgetEverything()
        expect(told(draft)).toEqual(told(readDraft(text)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a letter whose sentences mean one thing or another by what stands beside them', () => {
  const sentence = fc.constantFrom(
    'Dear Ms. Smith,',
    'It took three weeks.',
    'Nobody called back.',
    'I would never work for you after what was said about the reading room.',
    'The papers I sent on March 3 can be kept or thrown away.',
    'I read about the reading room on your pages, and it made me smile.',
    'There are 7 copies of my certificates at your office.',
    'Never contact me again.',
    'I have decided to decline the interview on June 3.',
    'My mother is ill.',
  )

  test('is read as one that is opened when one of them is replaced', () => {
    const letter = fc.array(fc.tuple(sentence, sentence), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(letter, fc.array(fc.tuple(fc.nat(), sentence), { maxLength: 4 }), (paragraphs, changes) => {
        const text = () => paragraphs.map(pair => pair.join(' ')).join('\n\n')
        let draft = readDraft(text())
        lint(draft, rules)
        for (const [place, words] of changes) {
          const pair = paragraphs[place % paragraphs.length]
          if (pair) pair[place % 2] = words
          draft = readDraft(text(), draft.writer, draft)
          expect(told(draft)).toEqual(told(readDraft(text())))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('blocks', () => {
  test('are read one by one as Markdown reads the whole', () => {
    fc.assert(
      fc.property(markdown, text => {
        const [first, ...others] = splitBlocks(text)
        fc.pre(!confusesParser(text))
        const body = first?.frontMatter ? first.text.length : 0
        const blocks = first && !first.frontMatter ? [first, ...others] : others
        const definitions = definitionsIn(blocks)
        const parts = blocks.map(block => {
          const context = contextOf(block, definitions)
          return flat(readMarkdown(context + block.text), block.start - context.length)
        })
        expect(parts.flat().sort(byPlace), JSON.stringify(blocks.map(block => block.text))).toEqual(
          flat(readMarkdown(text.slice(body)), body).sort(byPlace),
        )
      }),
      { numRuns: 5000 },
    )
  })

  test('are those of the same text opened anew, however much of it repeats', () => {
    const lines = fc
      .array(fc.constantFrom('a\n\n', 'b\n\n', 'a\n', '- ', '\n'), { maxLength: 12 })
      .map(some => some.join(''))
    const edits = fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(6), text: lines }),
    )
    fc.assert(
      fc.property(lines, edits, (start, edits) => {
        let text = start
        let blocks = splitBlocks(text)
        for (const change of edits) {
          const before = { text, blocks }
          text = apply(text, change)
          blocks = splitBlocks(text, before)
          expect(blocks).toEqual(splitBlocks(text))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('plain paragraphs are what the parser makes of them', () => {
    fc.assert(
      fc.property(markdown, text => {
        for (const block of splitBlocks(text)) {
          if (!block.frontMatter) expect(flat(readProse(block.text))).toEqual(flat(readMarkdown(block.text)))
        }
      }),
      { numRuns: 5000 },
    )
  })
})

describe('any text', () => {
  test('is read, and every span lies in it', () => {
    fc.assert(
      fc.property(markdown, text => {
        const draft = readDraft(text)
        const spans = [
          ...[...draft.sentences, ...draft.signature, ...draft.quotes].flatMap(of => [of, of.at(0, of.text.length)]),
          ...[...draft.comments, ...lint(draft, rules).map(({ at }) => at)],
          ...Object.values(draft.places).map(({ offset }) => ({ start: offset, end: offset })),
        ]
        for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a key', () => {
  const paragraphs = Array.from(
    { length: 300 },
    (_, at) => `I wrote to you *${at}* times. You never answered letter ${at}.`,
  )
  const letter = `Dear Ms. Smith,\n\n${paragraphs.join('\n\n')}\n\nKind regards,\nMary Jones\n`

  test.each([0, 150, 299])('changes one block of three hundred and its sentences: paragraph %i', place => {
    const before = readDraft(letter)
    const typed = letter.replace(`letter ${place}.`, `letter ${place}!`)
    const now = readDraft(typed, before.writer, before)
    const texts = new Set(before.blocks.map(({ text }) => text))
    expect(now.blocks.filter(({ text }) => !texts.has(text))).toHaveLength(1)
    const kept = new Set(before.sentences)
    expect(now.sentences.filter(sentence => !kept.has(sentence)).length).toBeLessThanOrEqual(4)
  })

  test('above the letter moves it, and nothing of it is read again', () => {
    const before = readDraft(letter)
    const now = readDraft(`Well. ${letter}`, before.writer, before)
    const notes = new Set(before.sentences.map(sentence => sentence.notes))
    expect(now.sentences.filter(sentence => !notes.has(sentence.notes)).length).toBeLessThanOrEqual(2)
  })
})

describe('twenty thousand signs that nearly mean something', () => {
  const signs = [
    '`',
    '[',
    '](',
    '<!--',
    '<',
    '&',
    '\\',
    '* ',
    '_a',
    '> ',
    '- ',
    '    ',
    '{',
    '(',
    'XX ',
    'A',
    'at Acme ',
    'u.',
    '! ',
    '\u2028',
  ]
  /** How much longer than the text all that is found may be; what doubles with each sign would be beyond it at once. */
  const most = 4

  test.each(signs)('%j', sign => {
    const text = sign.repeat(20_000 / sign.length)
    const draft = readDraft(text)
    const found = lint(draft, rules)
    expect(draft.blocks.length + draft.sentences.length + found.length).toBeLessThan(most * text.length)
  })
})
