/** Classes of words by stem. */
export const classes: ReadonlyMap<string, readonly string[]> = new Map()
