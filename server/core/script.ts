import { isSlot } from './slots.ts'

/** Stage directions within a line: `*(pause)*`, `[wait for an answer]`. */
const direction = /[*_]{0,2}\((?:[^()\n]{1,160})\)[*_]{0,2}|\[[^[\]\n]{1,160}\]/g
/** Directions stand alone or say what to do; other parentheses are spoken. */
const stageTalk =
  /^\W*(?:pause|wait|if|let|listen|smile|breathe|breath|beat|stop|slow|hang|put|ask|say|repeat|read|give|leave|see|don't|do not|until|unless|when|then|after|before|take|laugh|laughs|sigh|hold|on hold|beep|tone|yes|no|(?:she|he|they|mr|mrs|ms|dr|someone|receptionist|voicemail|machine)\b)/i
const otherSide =
  /^(?:them|they|her|him|she|he|interviewer|recruiter|receptionist|reception|operator|switchboard|hr|manager|hiring manager|company|secretary|assistant|caller 2|other(?: side)?|the other side|voicemail|machine|answerphone)$/i
const writerSide = /^(?:me|i|you|self|myself|writer|candidate|caller|say|my line)$/i
const speaker = /^[\s*_]*([\p{Lu}][\p{L}.'’ -]{0,28}?|me|them|her|him)[\s*_]*:[*_]*\s+/u

/**
 * Blanks what the writer does not say in a line of a script: stage directions, labels, and what the other side speaks. Lengths stay.
 *
 * @param writer the writer's name as the front matter gives it
 */
export function spokenByWriter(line: string, emphasised: boolean, writer: string | undefined): string {
  const bare = line.trim()
  if (/^(?:\(.*\)|\[.*\])[.!?]?$/s.test(bare) && !isSlot(bare.replace(/[.!?]$/, ''))) return blank(line)
  if (emphasised && stageTalk.test(bare)) return blank(line)
  const label = speaker.exec(line)
  let spoken = line
  if (label) {
    const name = (label[1] ?? '').trim()
    if (isOtherSide(name, writer)) return blank(line)
    spoken = blank(label[0]) + line.slice(label[0].length)
  }
  return spoken.replace(direction, part =>
    !isSlot(part) && (part.startsWith('[') || stageTalk.test(part.replace(/^[*_]*\(/, ''))) ? blank(part) : part,
  )
}

/** A person's name before a colon speaks for the other side unless it is the writer's; "Opening:" names a part of the script. */
function isOtherSide(name: string, writer: string | undefined): boolean {
  if (writerSide.test(name) || (writer && sharesName(name, writer))) return false
  return otherSide.test(name) || /^(?:mr|mrs|ms|miss|mx|dr|prof|sister|principal)\b/i.test(name)
}

function sharesName(a: string, b: string): boolean {
  const names = new Set(b.toLowerCase().split(/\s+/))
  return a
    .toLowerCase()
    .split(/\s+/)
    .some(name => names.has(name))
}

function blank(text: string): string {
  return text.replace(/[^\n\u2028]/g, ' ')
}
