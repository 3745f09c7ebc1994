import { readSettings, type Settings } from './settings.ts'

/** The settings of documents, read once for each until they change. */
export interface SettingsByScope {
  /** Nothing until they are known. */
  known(uri: string): Settings | undefined
  /** Asks for the settings of a document unless that has been done; `settled` is called when they are known. */
  want(uri: string): Promise<Settings>
  /** Asks anew for all that are known. Until the answers come the old ones hold. */
  refresh(): void
  forget(uri: string): void
}

/**
 * @param fetch the settings of a resource as its client gives them; where it fails, none are chosen
 * @param report told of each wrong value once
 * @param settled told of each document whose settings are known, or are others now
 */
export function settingsByScope(
  fetch: (uri: string) => Promise<unknown>,
  report: (problems: readonly string[]) => void,
  settled: (uri: string) => void,
): SettingsByScope {
  const asked = new Map<string, Promise<Settings>>()
  const answers = new Map<string, Settings>()
  const reported = new Set<string>()

  return {
    known: uri => answers.get(uri),
    want: uri => asked.get(uri) ?? ask(uri),
    refresh() {
      for (const uri of asked.keys()) void ask(uri)
    },
    forget(uri) {
      asked.delete(uri)
      answers.delete(uri)
    },
  }

  function ask(uri: string): Promise<Settings> {
    const answer = fetch(uri).then(check, () => check(undefined))
    asked.set(uri, answer)
    void answer.then(settings => {
      // A later question, or none any more, makes this answer stale.
      if (asked.get(uri) !== answer) return
      answers.set(uri, settings)
      settled(uri)
    })
    return answer
  }

  function check(value: unknown): Settings {
    const { settings, problems } = readSettings(value)
    const fresh = problems.filter(problem => !reported.has(problem))
    for (const problem of fresh) reported.add(problem)
    if (fresh.length > 0) report(fresh)
    return settings
  }
}
