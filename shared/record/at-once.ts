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
