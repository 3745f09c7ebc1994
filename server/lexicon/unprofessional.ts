/** Words that have no place in a letter to a stranger, with their proof. */
export interface Coarseness {
  /** Matches whole words, in any case of letters unless it says otherwise. */
  readonly words: RegExp
  /** Only adds heat, so that the sentence stands without it. */
  readonly heat?: boolean
  /** Texts in which it is heard, the words between « and ». */
  readonly hears: readonly string[]
  /** Texts in which it must not be heard. */
  readonly ignores: readonly string[]
}

export const coarseness: readonly Coarseness[] = [
  {
    words: /\b(?:mother)?f(?:u|\*)(?:c|\*)(?:k|\*)\w*|\bf\*+(?:ing|ed|er|ers)?/gi,
    heat: true,
    hears: ['I am «fucking» tired of this.', 'What the «fuck» was that?'],
    ignores: ['I work in Fukuoka.', 'Mr. Fuchs called me.'],
  },
  {
    words:
      /\b(?:god)?dam(?:n|ned|mit|nit)\b|\b(?:freaking|frigging|friggin|effing|bleeding|bloody(?! (?:mary|sunday)\b))\b/gi,
    heat: true,
    hears: ['This is a «damn» shame.', 'It took «bloody» ages.', 'I am «freaking» done.'],
    ignores: ['The Amsterdam office is lovely.', 'I run the Bloody Mary bar.', 'I work at a dam in Norway.'],
  },
  {
    words:
      /\b(?:bull|horse)?shit(?:s|ty|show|ting|head|heads)?\b|\bcrap(?:py)?\b|\bbollocks\b|\b(?:piss|pissed|pissing) off\b|\bpissed\b/gi,
    hears: ['That is «bullshit».', 'The «shitty» chair hurt.', 'I was «pissed off».', 'What a load of «crap».'],
    ignores: ['I grow shiitake mushrooms.', 'I come from Scunthorpe.', 'We play craps on Fridays.'],
  },
  {
    words:
      /\b(?:ass|arse|dumb|smart|jack)(?:hole|holes|ass|asses|arse)\b|\bdumbass(?:es)?\b|\b(?:kiss|kick) my ass\b|\bmy ass\b|\barses?\b/gi,
    hears: ['He is an «asshole».', 'You can «kiss my ass».'],
    ignores: ['Please assess my application.', 'I teach the class.', 'I met Mr. Assad.'],
  },
  {
    words:
      /\b(?:bitch(?:es|y)?|bastards?|wank(?:er|ers)|twats?|pricks?|dickheads?|douche(?:bag)?s?|scumbags?|cunts?|slut\w*|whore\w*)\b/gi,
    hears: ['Your manager is a «prick».', 'What a bunch of «bastards».'],
    ignores: ['I am reading Moby Dick.', 'Dick Cheney wrote to me.', 'I like prickly pears.'],
  },
  {
    words:
      /\b(?:idiots?|idiotic|morons?|moronic|imbeciles?|losers?|jerks?|retard(?:s|ed)?|halfwits?|nitwits?|scum|bozos?|numpt(?:y|ies)|tossers?|(?:bunch|pack|load) of clowns|clown show|you clowns?)\b/gi,
    hears: ['You are «idiots».', 'It is run by a «bunch of clowns».', 'Only «losers» work there.'],
    ignores: ['I play a clown at the circus.', 'I like jerky.', 'I study Dostoevsky’s novel.'],
  },
  {
    words:
      /\b(?:screw you|shut up|get lost|get stuffed|sod off|bugger off|go to hell|(?:what|who|why|where|how) the hell|to hell with|drop dead|up yours|get bent|blow me|suck it|sucks?|sucked)\b/gi,
    hears: ['«Screw you».', 'You can «go to hell».', '«What the hell» was that?', 'Your offer «sucks».'],
    ignores: ['I live in Hell, Michigan.', 'I lost the letter.', 'The pump has a suction valve.'],
  },
  {
    words: /\b(?:wtf|stfu|gtfo|lmao|lmfao|rofl|fml|kys|af(?=[.!?]|$))\b/gi,
    hears: ['«WTF» was that?', '«lmao», no.', 'It was rude «af».'],
    ignores: ['I flew with AF to Paris.', 'The WTO invited me.'],
  },
]
