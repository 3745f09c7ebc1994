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

/** The words of the rules for the keys that the schemas name, in a language. */
export function ruleWords(rules: readonly Rule[], translate: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    rules.flatMap(({ id, title, why, options = {} }) => [
      [`rule.${id}`, `${translate(title)}.\n\n${translate(why)}`],
      ...Object.entries(options).map(([name, { description }]) => [`rule.${id}.${name}`, translate(description)]),
    ]),
  )
}

/** The words for a severity, with what an editor makes of them. */
const severityWords = {
  enum: ['off', ...severities],
  enumDescriptions: ['off', ...severities].map(word => `%severity.${word}%`),
}

const phrasesSchema = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true }

const profileSchema = {
  scope: 'resource',
  type: 'object',
  markdownDescription: '%setting.profile%',
  default: {},
  additionalProperties: false,
  properties: {
    name: { type: 'string', default: anyone.name, description: '%profile.name%' },
    resume: {
      enum: ['resume', 'CV'],
      default: anyone.resume,
      description: '%profile.resume%',
    },
    signOff: { type: 'string', default: anyone.signOff, description: '%profile.signOff%' },
    apology: {
      type: 'boolean',
      default: anyone.apology,
      description: '%profile.apology%',
    },
    wordsPerMinute: {
      type: 'number',
      minimum: 40,
      default: anyone.wordsPerMinute,
      description: '%profile.wordsPerMinute%',
    },
  },
}

function ruleSchema({ id, severity, options = {} }: Rule) {
  return {
    markdownDescription: `%rule.${id}%`,
    default: severity,
    anyOf: [
      severityWords,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: { ...severityWords, default: severity },
          ...Object.fromEntries(
            Object.entries(options).map(([name, option]) => [name, optionSchema(`rule.${id}.${name}`, option)]),
          ),
        },
      },
    ],
  }
}

function optionSchema(key: string, { default: value, least }: OptionSchema) {
  return { type: 'number', minimum: least, default: value, description: `%${key}%` }
}
