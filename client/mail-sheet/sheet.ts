/** What the page shows, in the person's language. */
export interface Sheet {
  readonly subject: string
  readonly text: string
  /** A safe fragment. */
  readonly html: string
  readonly words: Readonly<Record<'title' | 'subject' | 'letter' | 'copySubject' | 'copyLetter' | 'copied', string>>
}
