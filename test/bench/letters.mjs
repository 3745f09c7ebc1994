// The letters that are typed in: written here, put together the same way every time, and nowhere the same paragraph twice.

/** What a sentence leaves open, in braces, and what can stand there. */
const fillers = {
  person: [
    'Ms. {surname}',
    'Mr. {surname}',
    'Dr. {surname}',
    'Mrs. {surname}',
    'Helen {surname}',
    'Tom {surname}',
    'Priya',
    'Professor {surname}',
  ],
  surname: [
    'Hart',
    'Okafor',
    'Lindqvist',
    'Castellanos',
    'Weaver',
    'Nakamura',
    'Adeyemi',
    'Brandt',
    'O’Neill',
    'Rowe',
    'Delgado',
    'Whitcombe',
    'Sato',
    'Mbeki',
  ],
  company: [
    'Northfield Press',
    'Harbor Books',
    'Fernhill Clinic',
    'the Alder Street school',
    'Quayside Freight',
    'Marlow & Finch',
    'the county archive',
  ],
  role: [
    'Editorial Assistant',
    'Store Manager',
    'Practice Nurse',
    'night-shift dispatcher',
    'junior archivist',
    'data analyst',
    'line cook',
    'tram driver',
  ],
  day: [
    'Monday',
    '{weekday} morning',
    '{weekday} at {hour}',
    '{weekday} afternoon',
    'the 14th of {month}',
    'the last week of {month}',
    '{month} 3',
    '{weekday}',
  ],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  hour: ['9', '10:30', '2 p.m.', 'a quarter past four', 'noon'],
  month: ['March', 'April', 'June', 'September', 'November'],
  town: ['Leeds', 'Duluth', 'Galway', 'Cape Town', 'Wellington', 'Halifax', 'Bath', 'Savannah', 'Pune', 'Trieste'],
  kin: [
    'my mother',
    'our younger son',
    'my husband',
    'my grandfather',
    'my sister in law',
    'our daughter',
    'an old friend',
    'my wife',
  ],
  trouble: [
    'is recovering from an operation',
    'has started working nights',
    'is changing schools',
    'needs somebody at home',
    'was given notice by the landlord',
  ],
  number: ['two', 'three', '7', '12', 'almost twenty', '40', 'a dozen', '1,200'],
  thing: [
    'the translation desk',
    'the reading room',
    'your apprentices',
    'the spring catalog',
    'the new ward',
    'the workshop on the hill',
    'the archive of letters',
  ],
  quality: [
    'thoughtful',
    'patient',
    'well prepared',
    'generous with its time',
    'careful',
    'warm',
    'quick to answer',
    'candid',
  ],
}

const sentences = {
  thanks: [
    'Thank you for inviting me to interview for the {role} position at {company}.',
    'I appreciate the time that {person} and {number} others spent on my application.',
    'It was kind of {person} to write to me about {thing} before {day}.',
    'Thanks so much for thinking of me when the {role} job in {town} came up.',
  ],
  decline: [
    'I have decided to decline the interview on {day}.',
    'After careful thought I would like to withdraw my application for the post of {role}.',
    'I won’t be able to come to {town} on {day}, and I do not want to keep the place from somebody else.',
  ],
  reason: [
    'At present {kin} {trouble}, and I drive to {town} {number} times a week.',
    'We have to move out of our apartment by {day}, because the house in {town} is being sold.',
    'I have accepted an offer from {company}, where I start on {day} as a {role}.',
    'Since {day} I have been looking after {kin}, who {trouble}.',
    'The journey from {town} takes {number} hours each way; with the late shifts it can’t be done by train.',
    'I have decided to explore my options with other employers (e.g. in {town}), so the date no longer suits me.',
  ],
  praise: [
    'Everyone I spoke to at {company} was {quality}, and {person} was {quality} too.',
    'What {person} said about {thing} has stayed with me since {day}.',
    'I have admired {thing} for {number} years, and I still recommend {company} to {kin}.',
    'The way {company} trains each new {role} is *{quality}*, which is rare in {town}.',
    'I read about {thing} on [your pages](https://example.com/{number}), and it made me smile.',
  ],
  aside: [
    'The papers I sent on {day} can be kept or thrown away, whichever is easier for {person}.',
    'If it helps, {kin} knows a {role} from {town} who might be glad to hear from you.',
    'There are {number} copies of my certificates at your office; there is no need to post them back.',
    'I told {person} the same by telephone on {day}, but I wanted you to have it in writing.',
    'Please give my regards to {person}, whom I met at the fair in {town} {number} years ago.',
    'Would it be all right if I wrote to {person} again after {day}?',
    'The form on your site asks for {number} references, and I had named {person} as the first.',
  ],
  fault: [
    'Your hiring process was slow and badly organized, and {person} never called back on {day}.',
    'To be honest, {person} was rude to me, and the pay for a {role} in {town} is an insult.',
    'I would never work for {company} after what {person} said about {thing}.',
  ],
  file: [
    'Please keep my resume on file should another suitable position open up in {town}.',
    'I would be glad to be considered for {thing} at a later time, perhaps after {day}.',
  ],
  wish: ['I wish you and {person} all the best with {thing}.', 'I hope you find the right {role} soon.'],
}

/** How often a body paragraph draws each kind of sentence. */
const mixture = [
  'reason',
  'reason',
  'praise',
  'praise',
  'praise',
  'aside',
  'aside',
  'aside',
  'aside',
  'thanks',
  'file',
  'fault',
]
/** How often it is set in each way. */
const settings = ['plain', 'plain', 'plain', 'plain', 'wrapped', 'wrapped', 'list', 'quote']

/**
 * Writes a letter.
 *
 * @param {number} words how many words it has below its front matter; met within a sentence
 * @param {number} [seed] another one gives another letter
 */
export function writeLetter(words, seed = 1) {
  const pick = picker(seed)
  const fill = text => text.replace(/\{(\w+)\}/g, (_, name) => fill(pick(fillers[name])))
  const recent = []
  const say = kind => {
    const fresh = sentences[kind].filter(sentence => !recent.includes(sentence))
    const sentence = pick(fresh.length > 0 ? fresh : sentences[kind])
    if (recent.push(sentence) > 12) recent.shift()
    return fill(sentence)
  }
  const company = pick(fillers.company)
  const role = pick(fillers.role)
  const top = `---\ndecline: email\ncompany: ${company}\nrole: ${role}\nto: Ms. Hart\nfrom: Clara Benson\n---\n`
  const paragraphs = [
    `Subject: ${role} interview – Clara Benson`,
    'Dear Ms. Hart,',
    `${say('thanks')} ${say('praise')}`,
    `${say('decline')} ${say('reason')}`,
  ]
  const closing = [`${say('file')} ${say('wish')}`, 'Kind regards,\nClara Benson']
  let missing = words - count([...paragraphs, ...closing])
  while (missing > 0) {
    const body = []
    for (let left = pick([2, 3, 3, 4, 5]); left > 0 && missing > 0; left--) {
      body.push(say(pick(mixture)))
      missing -= count(body.slice(-1))
    }
    paragraphs.push(set(body, words < 500 ? 'plain' : pick(settings)))
  }
  return [top, ...paragraphs, ...closing].join('\n\n').concat('\n')
}

/** The number of words between white space. */
function count(texts) {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
}

function set(body, setting) {
  if (setting === 'list') return body.map(sentence => `- ${sentence}`).join('\n')
  if (setting === 'quote') return wrap(body.join(' '), 70).replace(/^/gm, '> ')
  return setting === 'wrapped' ? wrap(body.join(' '), 72) : body.join(' ')
}

function wrap(text, width) {
  let column = 0
  return text.replace(/ ?\S+/g, word => {
    const fits = column + word.length <= width
    column = fits ? column + word.length : word.length - 1
    return fits ? word : `\n${word.trimStart()}`
  })
}

/** Picks from lists, in the same order for the same seed (a mulberry32 generator). */
function picker(seed) {
  let state = seed
  return list => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length]
  }
}
