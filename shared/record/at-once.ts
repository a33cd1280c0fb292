/** 并行 — works a list, so many at a time. */

/** @returns what failed, in no order; one that fails keeps back no other */
export async function atMost<T>(
  many: number,
  items: Iterable<T>,
  work: (one: T) => Promise<unknown>,
): Promise<unknown[]> {
  const failures: unknown[] = []
  const left = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next())
      await work(next.value).catch((error: unknown) => void failures.push(error))
  }
  await Promise.all(Array.from({ length: many }, worker))
  return failures
}

/** @returns what each came to, in the order of the things. @throws what one of them throws; those begun go on */
export async function inTurns<T, R>(many: number, things: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const left = things.entries()
  const worker = async () => {
    for (const [at, thing] of left) results[at] = await work(thing)
  }
  await Promise.all(Array.from({ length: Math.min(many, things.length) }, worker))
  return results
}
