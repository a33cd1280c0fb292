/** 迟延 — how late this machine wakes whoever waits: where it is busy, lists may be behind for longer. */

export interface Lateness {
  /** From now on, anew; what was measured before is known no more. */
  begin(): void
  end(): void
  /** milliseconds that lists may have been behind since it began, beyond what they may where nobody waits for the machine */
  allowance(): number
  /** in milliseconds, of all that was measured */
  worst(): number
}

const every = 50
/** Calls, followers and their queues wait one behind another: what is written is shown behind so many waits. */
const waits = 20

export function lateness(): Lateness {
  let [most, worst] = [0, 0]
  let timer: NodeJS.Timeout | undefined
  return {
    begin() {
      most = 0
      let due = performance.now() + every
      timer ??= setInterval(() => {
        const now = performance.now()
        most = Math.max(most, now - due)
        worst = Math.max(worst, most)
        due = now + every
      }, every).unref()
    },
    end() {
      clearInterval(timer)
      timer = undefined
    },
    allowance: () => waits * most,
    worst: () => worst,
  }
}
