/** What is encoded; lines of the bodies end by `\n`, and every text is well formed. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly to?: { readonly name: string; readonly address: string }
}

/**
 * Writes an unsent message by RFC 5322 and 2045 to 2047: plain text and HTML in base64, which keeps every letter and line as it is, however long.
 * Who sends it and when is for the mail program to say; `X-Unsent` makes it open the message for editing.
 *
 * Written here because the libraries weigh more than all else in this directory (mimetext 55 kB) for the two encodings that are needed.
 */
export function encodeMail({ subject, text, html, to }: Letter): string {
  // No base64 line holds an underscore, so the boundary cannot stand in a body.
  const boundary = '=_kind_regrets'
  return [
    'X-Unsent: 1',
    ...(to ? [`To: ${mailbox(to)}`] : []),
    `Subject: ${encodeHeader(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...body('plain', text, boundary),
    ...body('html', html, boundary),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

function body(kind: 'plain' | 'html', text: string, boundary: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text.replace(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? []),
  ]
}

function mailbox({ name, address }: NonNullable<Letter['to']>): string {
  if (!name) return `<${address}>`
  return `${/^[\w .,'-]{1,60}$/.test(name) ? `"${name}"` : encodeHeader(name)}\r\n <${address}>`
}

/** As many as leave a line of 76 letters room for the word's marks and the header's name. */
const bytesOfWord = 39

/** Header text, in encoded words where it is not short and plain ASCII. */
function encodeHeader(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (/^[ -~]{0,60}$/.test(line) && !line.includes('=?')) return line
  return [...byBytes(line, bytesOfWord)].map(word => `=?UTF-8?B?${base64(word)}?=`).join('\r\n ')
}

/** Cuts a text into pieces of no more bytes in UTF-8, never within a letter. */
function* byBytes(text: string, most: number): Generator<string> {
  let piece = ''
  let size = 0
  for (const letter of text) {
    const bytes = new TextEncoder().encode(letter).length
    if (size + bytes > most) {
      yield piece
      piece = ''
      size = 0
    }
    piece += letter
    size += bytes
  }
  yield piece
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(''))
}
