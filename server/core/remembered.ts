const memories = new Set<{ forget(): void }>()

/**
 * Makes work on a key remembered by it. What is remembered stays bounded: when as much has come in as may be kept, all that was not asked
 * for since goes. So up to twice as much is kept, and nothing of a text that is read again and again is lost.
 *
 * @param most how many results are kept for certain
 * @param work depends on nothing but its argument; what it gives must not be changed
 */
export function remembered<Key, Result>(most: number, work: (key: Key) => Result): (key: Key) => Result {
  let young = new Map<Key, Result>()
  let old = new Map<Key, Result>()
  memories.add({
    forget() {
      young = new Map()
      old = new Map()
    },
  })
  return key => {
    const known = young.get(key)
    if (known !== undefined) return known
    const result = old.get(key) ?? work(key)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, result)
    return result
  }
}

/** Forgets all that is remembered, so that what comes is read as if for the first time. */
export function forgetEverything(): void {
  for (const memory of memories) memory.forget()
}
