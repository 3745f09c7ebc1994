import * as vscode from 'vscode'

/** One question of a walk through several. Answers are the parts it puts into what is known. */
export type Question<A> = Choice<A> | Blank<A>

/** Asks for one of several answers. */
export interface Choice<A> {
  readonly prompt: string
  readonly choices: readonly Answer<A>[]
  /** Whether it makes sense after what is known; left out: always. */
  needed?(known: Partial<A>): boolean
}

export interface Answer<A> {
  readonly label: string
  readonly detail?: string
  readonly answer: Partial<A>
}

/** Asks for a line of text; an empty one leaves it unknown. */
export interface Blank<A> {
  readonly prompt: string
  readonly example: string
  readonly key: { [K in keyof A]-?: string extends A[K] ? K : never }[keyof A]
  needed?(known: Partial<A>): boolean
}

/**
 * Asks one question after the other, with a way back; what was answered is offered again.
 *
 * @returns what is known in the end, nothing when the person left
 */
export async function askInTurn<A>(
  title: string,
  questions: readonly Question<A>[],
  start: Partial<A>,
): Promise<Partial<A> | undefined> {
  const asked: { readonly question: Question<A>; readonly before: Partial<A> }[] = []
  let known = start
  let offered = start
  for (;;) {
    const done = asked.map(({ question }) => question)
    const open = questions.filter(question => !done.includes(question) && (question.needed?.(known) ?? true))
    const [question] = open
    if (!question) return known
    const place = { title, step: done.length + 1, totalSteps: done.length + open.length, back: done.length > 0 }
    const answer = 'choices' in question ? await choose(question, offered, place) : await fill(question, offered, place)
    if (answer === undefined) return undefined
    if (answer === 'back') known = asked.pop()?.before ?? start
    else {
      asked.push({ question, before: known })
      known = { ...known, ...answer }
      offered = { ...offered, ...answer }
    }
  }
}

interface Place {
  readonly title: string
  readonly step: number
  readonly totalSteps: number
  readonly back: boolean
}

function choose<A>({ prompt, choices }: Choice<A>, known: Partial<A>, place: Place) {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & Answer<A>>()
  pick.placeholder = prompt
  pick.items = choices
  const before = pick.items.find(({ answer }) => isKnown(answer, known))
  if (before) pick.activeItems = [before]
  return show(pick, place, () => pick.selectedItems[0]?.answer)
}

function fill<A>({ prompt, example, key }: Blank<A>, known: Partial<A>, place: Place) {
  const box = vscode.window.createInputBox()
  box.prompt = vscode.l10n.t('{0} Leave it empty if you are not sure.', prompt)
  box.placeholder = example
  box.value = String(known[key] ?? '')
  return show(box, place, () => ({ [key]: box.value.trim() }) as Partial<A>)
}

function isKnown<A>(answer: Partial<A>, known: Partial<A>): boolean {
  return (Object.keys(answer) as (keyof A)[]).every(key => answer[key] === known[key])
}

function show<T>(
  input: vscode.QuickInput &
    Pick<vscode.QuickPick<vscode.QuickPickItem>, 'buttons' | 'onDidAccept' | 'onDidTriggerButton'>,
  { title, step, totalSteps, back }: Place,
  read: () => T | undefined,
): Promise<T | 'back' | undefined> {
  Object.assign(input, { title, step, totalSteps })
  // A person may want to look something up in the invitation.
  input.ignoreFocusOut = true
  input.buttons = back ? [vscode.QuickInputButtons.Back] : []
  return new Promise(resolve => {
    input.onDidTriggerButton(() => finish('back'))
    input.onDidAccept(() => {
      const answer = read()
      if (answer !== undefined) finish(answer)
    })
    input.onDidHide(() => finish(undefined))
    input.show()

    /** The first of the events counts; what follows is the input going away. */
    function finish(answer: T | 'back' | undefined) {
      resolve(answer)
      input.dispose()
    }
  })
}
