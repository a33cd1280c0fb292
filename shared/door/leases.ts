/** 租额 — calls taken from a key’s minute in advance, so that few are counted. */

/** Adds so many to a counter and says how many it has then. */
type Count = (name: string, window: number, more: number) => Promise<number>

/** From a limit of 200 a minute on, more than one. */
export const leaseOf = (limit: number): number => Math.max(1, Math.floor(limit / 100))
/** So many instances may hold calls that they perhaps never use: of each limit less than a tenth. */
export const holdersAtMost = 10

interface Held {
  window: number
  /** calls that were counted and not made yet */
  left: number
  /** was counted for a call in this window before */
  hasCalled: boolean
  /** whether it may take more than the call at hand; undefined until it is asked */
  isHolder: boolean | undefined
  /** all of the window is given out */
  spent: boolean
  /** under way: who comes meanwhile waits for it */
  taking: Promise<void> | undefined
}

/**
 * What this instance holds; one for each function that runs.
 * @returns whether one more call of this name may be made in this window. Never more than `limit`, whatever instances there
 * are, and at least nine tenths of it.
 */
export function leases(count: Count): (name: string, window: number, limit: number) => Promise<boolean> {
  const all = new Map<string, Held>()

  async function take(name: string, held: Held, limit: number): Promise<void> {
    // Whoever calls once a minute holds nothing, and is not counted among those who do.
    if (held.hasCalled) held.isHolder ??= (await count(`holders#${name}`, held.window, 1)) <= holdersAtMost
    const size = held.isHolder ? leaseOf(limit) : 1
    const used = await count(name, held.window, size)
    const granted = Math.min(size, Math.max(0, limit - (used - size)))
    held.left += granted
    held.spent = granted < size
    held.hasCalled = true
  }

  function heldOf(name: string, window: number): Held {
    const key = `${window} ${name}`
    const known = all.get(key)
    if (known) return known
    for (const [of, held] of all) if (Math.abs(held.window - window) > 1) all.delete(of)
    const held: Held = { window, left: 0, hasCalled: false, isHolder: undefined, spent: false, taking: undefined }
    all.set(key, held)
    return held
  }

  return async (name, window, limit) => {
    if (leaseOf(limit) === 1) return (await count(name, window, 1)) <= limit
    const held = heldOf(name, window)
    while (held.left === 0) {
      if (held.spent) return false
      held.taking ??= take(name, held, limit).finally(() => {
        held.taking = undefined
      })
      await held.taking
    }
    held.left--
    return true
  }
}
