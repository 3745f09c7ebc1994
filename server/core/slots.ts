import type { Span } from './span.ts'

/** A place that was left to be filled in, as `[Company]` or `____`; offsets in the text it was found in. */
export interface Slot extends Span {
  /** What belongs there in the slot's own words, small letters; empty where it does not say. */
  readonly name: string
}

/** What a slot may ask for. Brackets round anything else are an aside, a citation or a stage direction. */
const asked =
  /\b(?:\w*names?|compan(?:y|ies)|employer|organi[sz]ation|firm|business|role|position|job|title|vacancy|interviewer|recruiter|manager|contact|recipient|date|day|time|month|year|city|location|place|phone|number|e-?mail|address|signature|department|team|industry|field|skills?|reason|salary|weekday)\b/
/** What tells the writer to fill it in. */
const order = /^(?:insert|enter|add|fill in|type|your|their|specify|put)\b/
/** What is done or said, not filled in: `[wait for the name]`, `[at this time]`. */
const deed =
  /^(?:wait|pause|if|let|listen|smile|breathe|stop|hang|ask|say|repeat|read|give|leave|see|until|unless|when|then|after|before|take|laughs?|sighs?|hold|note|write|check|look|she|he|they|at|in|on|for|of|this|that|by)\b/
/** What asks for something, but is HTML. */
const element = /^(?:title|address|time)$/
const mostWords = 6

const shapes: readonly (readonly [RegExp, (inside: string) => boolean])[] = [
  [/\{\{([^{}\n]{0,64})\}\}/g, () => true],
  [/\$?\{([^{}\n]{1,64})\}/g, asks],
  [/\[([^[\]\n]{1,64})\]/g, asks],
  [/<{1,2}(\p{L}[\p{L}\d _'’-]{0,62})>{1,2}/gu, inside => asks(inside) && !element.test(inside)],
  [/«([^«»\n]{1,64})»/g, asks],
  [/%{1,2}([A-Za-z_]{2,30})%{1,2}/g, asks],
  [/\((insert\b[^()\n]{0,60}|(?:enter|add|fill in|type)\s[^()\n]{0,40}here|(?:your|company) name)\)/gi, () => true],
  [/(?<![\p{L}\d_])(?:X{3,}|X{2,}(?:[-. ]X{2,})+)(?![\p{L}\d_])/gu, () => true],
  [/_{3,}/g, () => true],
  [/(?<![\p{L}\d])(?:TBD|TODO)(?![\p{L}\d])/gu, () => true],
]

/** The slots of a text in order; they do not overlap. */
export function findSlots(text: string): Slot[] {
  if (!/[[{<«%(_]|XX|TBD|TODO/.test(text)) return []
  const slots: Slot[] = []
  for (const [shape, accepts] of shapes) {
    for (const match of text.matchAll(shape)) {
      const inside = (match[1] ?? '').trim()
      const span = { start: match.index, end: match.index + match[0].length }
      const taken = slots.some(slot => slot.start < span.end && span.start < slot.end)
      if (!taken && accepts(inside)) slots.push({ ...span, name: inside.toLowerCase() })
    }
  }
  return slots.sort((a, b) => a.start - b.start)
}

/** Whether the whole of a text is one slot. */
export function isSlot(text: string): boolean {
  const bare = text.trim()
  const [slot] = findSlots(bare)
  return slot !== undefined && slot.start === 0 && slot.end === bare.length
}

function asks(inside: string): boolean {
  const text = inside.toLowerCase()
  if (text.split(/\s+/).length > mostWords || deed.test(text)) return false
  return order.test(text) || asked.test(text.replaceAll('-', ' ')) || asked.test(text.replaceAll('_', ' '))
}
