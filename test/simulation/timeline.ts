/** Virtual time: events in the order of their moments, without real waiting. */

export interface Timeline {
  /** milliseconds since the simulation began */
  now(): number
  /** @param wakes false when the event only changes stored state and resumes no waiting code */
  at(moment: number, event: () => void, wakes?: boolean): void
  sleep(milliseconds: number): Promise<void>
  /** Runs until nothing is left to happen, or until this moment. */
  run(until?: number): Promise<void>
}

interface Event {
  moment: number
  serial: number
  happen: () => void
  wakes: boolean
}

const before = (a: Event, b: Event): boolean => a.moment < b.moment || (a.moment === b.moment && a.serial < b.serial)

/** Lets all code that was resumed run as far as it can: every microtask comes before the next immediate. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function timeline(): Timeline {
  const heap: Event[] = []
  let now = 0
  let serial = 0

  const at: Timeline['at'] = (moment, happen, wakes = true) => {
    push(heap, { moment: Math.max(moment, now), serial: serial++, happen, wakes })
  }

  return {
    now: () => now,
    at,
    sleep: (milliseconds) => new Promise((resolve) => at(now + milliseconds, resolve)),
    async run(until = Number.POSITIVE_INFINITY) {
      await settled()
      for (let next = heap[0]; next && next.moment <= until; next = heap[0]) {
        pop(heap)
        now = next.moment
        next.happen()
        if (next.wakes) await settled()
      }
      if (Number.isFinite(until)) now = Math.max(now, until)
    },
  }
}

function push(heap: Event[], event: Event): void {
  let at = heap.push(event) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] as Event
    if (before(above, event)) break
    heap[at] = above
    at = parent
  }
  heap[at] = event
}

function pop(heap: Event[]): void {
  const last = heap.pop() as Event
  if (heap.length === 0) return
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    if (left >= heap.length) break
    const right = left + 1
    const child = right < heap.length && before(heap[right] as Event, heap[left] as Event) ? right : left
    if (before(last, heap[child] as Event)) break
    heap[at] = heap[child] as Event
    at = child
  }
  heap[at] = last
}
