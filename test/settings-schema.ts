import { acts } from '../server/core/acts.ts'
import { type OptionSchema, type Rule, severities } from '../server/core/rule.ts'
import { anyone } from '../server/core/writer.ts'

/** The schemas of the settings that repeat what the server knows, written from the rules and from what a writer can choose. */
export function settingsSchema(rules: readonly Rule[]) {
  return {
    'kindRegrets.rules': {
      scope: 'resource',
      type: 'object',
      markdownDescription: '%setting.rules%',
      default: {},
      additionalProperties: false,
      properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSchema(rule)])),
    },
    'kindRegrets.phrases': {
      scope: 'resource',
      type: 'object',
      markdownDescription: '%setting.phrases%',
      default: {},
      additionalProperties: false,
      properties: Object.fromEntries(acts.map(act => [act, phrasesSchema])),
    },
    'kindRegrets.profile': profileSchema,
  }
}

/** The words for a severity, with what an editor makes of them. */
const severityWords = {
  enum: ['off', ...severities],
  enumDescriptions: [
    'Never reported.',
    'Reported as an error.',
    'Reported as a warning.',
    'Reported as information.',
    'A hint: a few dots below the words, not listed among the problems.',
  ],
}

const phrasesSchema = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true }

const profileSchema = {
  scope: 'resource',
  type: 'object',
  markdownDescription: '%setting.profile%',
  default: {},
  additionalProperties: false,
  properties: {
    name: { type: 'string', default: anyone.name, description: 'Your name, as you sign.' },
    resume: {
      enum: ['resume', 'CV'],
      default: anyone.resume,
      description: 'What you call the paper that is kept on file.',
    },
    signOff: { type: 'string', default: anyone.signOff, description: 'The words above your name.' },
    apology: {
      type: 'boolean',
      default: anyone.apology,
      description: 'Whether a proposed no begins with a word of regret.',
    },
    wordsPerMinute: {
      type: 'number',
      minimum: 40,
      default: anyone.wordsPerMinute,
      description: 'How fast you speak on the phone.',
    },
  },
}

function ruleSchema({ title, why, severity, options = {} }: Rule) {
  return {
    markdownDescription: `${title}.\n\n${why}`,
    default: severity,
    anyOf: [
      severityWords,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: { ...severityWords, default: severity },
          ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSchema(option)])),
        },
      },
    ],
  }
}

function optionSchema({ default: value, least, description }: OptionSchema) {
  return { type: 'number', minimum: least, default: value, description }
}
