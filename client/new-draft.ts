import * as vscode from 'vscode'
import { type Answers, methods } from '../server/protocol.ts'
import type { Desk } from './desk.ts'
import { askInTurn, type Blank, type Choice, type Question } from './steps.ts'

/** Asks what is to be answered and how, and opens a draft that says it. */
export async function newDraft(desk: Desk): Promise<void> {
  const questions = [whatHappened(), ...channels(), company(), role(), whom(), tone(), reason()]
  await askAndOpen(desk, vscode.l10n.t('New Draft'), questions, {})
}

/** The questions that an invitation leaves open. */
export function questionsBeyondInvitation(): readonly Question<Answers>[] {
  return [whatHappened(), ...channels(), tone(), reason()]
}

/** Asks the questions, and opens what the server makes of the answers; nothing when the person leaves. */
export async function askAndOpen(
  desk: Desk,
  title: string,
  questions: readonly Question<Answers>[],
  known: Partial<Answers>,
): Promise<void> {
  const answers = await askInTurn(title, questions, known)
  if (!answers) return
  const { text } = await desk.ask(methods.compose, { answers: complete(answers) })
  const document = await vscode.workspace.openTextDocument({ language: 'decline-draft', content: '' })
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(text))
}

/** Leaves out what is blank. */
function complete(answers: Partial<Answers>): Answers {
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''))
  return { happened: 'invitation', channel: 'email', tone: 'formal', reason: 'none', ...given }
}

function whatHappened(): Choice<Answers> {
  const { t } = vscode.l10n
  return {
    prompt: t('What happened?'),
    choices: [
      {
        label: t('They invited me to an interview'),
        detail: t('You have not answered yet.'),
        answer: { happened: 'invitation' },
      },
      {
        label: t('A recruiter approached me'),
        detail: t('You did not apply.'),
        answer: { happened: 'recruiter' },
      },
      {
        label: t('The interview is scheduled already'),
        detail: t('Somebody holds a time for you: the sooner they hear, the better.'),
        answer: { happened: 'scheduled' },
      },
      {
        label: t('They invited me to a second interview'),
        detail: t('They know you, and took time for you.'),
        answer: { happened: 'second-interview' },
      },
    ],
  }
}

function channels(): readonly Choice<Answers>[] {
  const { t } = vscode.l10n
  return [
    {
      prompt: t('How will you tell them?'),
      choices: [
        {
          label: t('Email'),
          detail: t('Best for a large organization, or where you have spoken with nobody.'),
          answer: { channel: 'email' },
        },
        {
          label: t('Phone call'),
          detail: t('Usually best after personal contact, and with a small firm. You get a script.'),
          answer: { channel: 'phone' },
        },
        {
          label: t('Voicemail'),
          detail: t('Only when two or three attempts to reach them failed.'),
          answer: { channel: 'voicemail' },
        },
      ],
    },
    {
      prompt: t('How often have you tried to reach them?'),
      needed: ({ channel }) => channel === 'voicemail',
      choices: [
        { label: t('Twice'), answer: { attempts: 2 } },
        { label: t('Three times or more'), answer: { attempts: 3 } },
        {
          label: t('Once, or not yet'),
          detail: t('Try again before you leave a message: you get the script for a call.'),
          answer: { channel: 'phone' },
        },
      ],
    },
  ]
}

function company(): Blank<Answers> {
  const { t } = vscode.l10n
  return { prompt: t('What is the company called?'), example: t('Acme'), key: 'company' }
}

function role(): Blank<Answers> {
  const { t } = vscode.l10n
  return { prompt: t('Which position is it?'), example: t('Executive Assistant'), key: 'role' }
}

function whom(): Blank<Answers> {
  const { t } = vscode.l10n
  return { prompt: t('Whom do you answer, and how do you address them?'), example: t('Ms. Smith'), key: 'to' }
}

function tone(): Choice<Answers> {
  const { t } = vscode.l10n
  return {
    prompt: t('Which tone?'),
    choices: [
      { label: t('Formal'), detail: t('Suits most companies.'), answer: { tone: 'formal' } },
      { label: t('Warm'), detail: t('To somebody you have met or spoken with.'), answer: { tone: 'warm' } },
      { label: t('Brief'), detail: t('A few sentences.'), answer: { tone: 'brief' } },
    ],
  }
}

function reason(): Choice<Answers> {
  const { t } = vscode.l10n
  return {
    prompt: t('Do you give a reason?'),
    choices: [
      { label: t('None'), detail: t('You owe none.'), answer: { reason: 'none' } },
      { label: t('I am exploring other options'), answer: { reason: 'exploring' } },
      { label: t('I am pausing my search'), answer: { reason: 'pausing' } },
      { label: t('I have accepted another position'), answer: { reason: 'accepted' } },
    ],
  }
}
