/** 短时记住 — what was read of a receiver is not read again for a while. */
import type { Circuits } from './deliveries.ts'
import { type Clocks, type Stopwatch, stopwatch } from './stopwatch.ts'

interface Manner<T> extends Clocks {
  /** milliseconds */
  keptFor: number
  /** what may be kept; anything, if left out */
  isKept?: (value: T) => boolean
}

/** Reads by key, each key by itself. Aged from before the read, so that nothing is kept for longer than it is said. */
export function remembered<T>(
  read: (key: string) => Promise<T>,
  { keptFor, isKept = () => true, ...clocks }: Manner<T>,
) {
  const kept = new Map<string, { value: T; age: Stopwatch }>()
  return {
    async read(key: string): Promise<T> {
      const known = kept.get(key)
      if (known && known.age() < keptFor) return known.value
      kept.delete(key)
      const age = stopwatch(clocks)
      const value = await read(key)
      if (isKept(value)) kept.set(key, { value, age })
      return value
    },
    forget: (key: string): void => void kept.delete(key),
  }
}

/** Milliseconds for which a receiver goes on getting posts after another process has opened its circuit. */
const wholeFor = 5_000

/** 断路器 — a circuit without failures is not read again for some seconds. */
export function rememberedCircuits(circuits: Circuits, { real, steady }: Clocks): Circuits {
  const isKept = ({ failures }: { failures: number }): boolean => failures === 0
  const { read, forget } = remembered((receiver) => circuits.read(receiver), {
    real,
    steady,
    keptFor: wholeFor,
    isKept,
  })
  return {
    ...circuits,
    read,
    failed(receiver, now) {
      forget(receiver)
      return circuits.failed(receiver, now)
    },
  }
}
