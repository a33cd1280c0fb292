/** 断路器 — a circuit without failures is not read again for some seconds. */
import type { Circuit, Circuits } from './deliveries.ts'
import { type Clocks, type Stopwatch, stopwatch } from './stopwatch.ts'

/** Milliseconds for which a receiver goes on getting posts after another process has opened its circuit. */
const keptFor = 5_000

export function remembered(circuits: Circuits, clocks: Clocks): Circuits {
  const whole = new Map<string, { circuit: Circuit; age: Stopwatch }>()
  return {
    ...circuits,
    async read(receiver) {
      const known = whole.get(receiver)
      if (known && known.age() < keptFor) return known.circuit
      whole.delete(receiver)
      const age = stopwatch(clocks)
      const circuit = await circuits.read(receiver)
      if (circuit.failures === 0) whole.set(receiver, { circuit, age })
      return circuit
    },
    failed(receiver, now) {
      whole.delete(receiver)
      return circuits.failed(receiver, now)
    },
  }
}
