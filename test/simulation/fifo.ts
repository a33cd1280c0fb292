/** A FIFO queue as SQS has it: grouped, at least once, deduplicated, with dead letters. */
import type { Host } from './process.ts'
import type { Random } from './random.ts'
import type { Timeline } from './timeline.ts'

export interface Message<T> {
  body: T
  group: string
  /** as the queue stamped it, in milliseconds */
  sentAt: number
  receives: number
  visibleAt: number
  receipt: number
}

/** done: delete it; again: it comes back after these seconds, or when its visibility ends. */
export type Consumed = 'done' | { again: true; hide?: number | undefined }

export interface FifoOptions<T> {
  /** seconds */
  visibility: number
  maxReceives: number
  /** what the queue writes on a message as its moment; by its own clock unless said otherwise */
  stamp?: () => number
  /** undefined when the consumer died */
  consume(message: Message<T>): Promise<Consumed | undefined>
}

export interface Fifo<T> {
  send(body: T, group: string, dedup: string): void
  accepted: number
  deadLetters: T[]
  /** messages still waiting */
  left(): T[]
  /** per group: when it was held up by a consumer that failed, a lost deletion, a throttled or a late receive */
  heldUp: Map<string, { from: number; until: number }[]>
}

interface Group<T> {
  messages: Message<T>[]
  busy: boolean
  polled: boolean
}

const deduplicationFor = 300_000

export function fifo<T>(timeline: Timeline, random: Random, host: Host, options: FifoOptions<T>): Fifo<T> {
  const groups = new Map<string, Group<T>>()
  const sent = new Map<string, number>()
  const queue: Fifo<T> = {
    accepted: 0,
    deadLetters: [],
    heldUp: new Map(),
    left: () => [...groups.values()].flatMap(({ messages }) => messages.map(({ body }) => body)),
    send(body, group, dedup) {
      const now = timeline.now()
      const earlier = sent.get(`${group} ${dedup}`)
      if (earlier !== undefined && now - earlier < deduplicationFor) return
      sent.set(`${group} ${dedup}`, now)
      queue.accepted++
      const standing = groups.get(group) ?? { messages: [], busy: false, polled: false }
      groups.set(group, standing)
      standing.messages.push({ body, group, sentAt: options.stamp?.() ?? now, receives: 0, visibleAt: now, receipt: 0 })
      poll(standing)
    },
  }
  return queue

  /** Some poller takes the head of the group, when it may be seen. */
  function poll(group: Group<T>): void {
    const head = group.messages[0]
    if (!head || group.busy || group.polled) return
    group.polled = true
    const isLate = random.chance(host.rates.delayedReceive)
    const due = Math.max(timeline.now(), head.visibleAt)
    timeline.at(due + (isLate ? random.between(0, 20_000) : random.between(1, 60)), () => {
      if (isLate) heldUp(head.group, due)
      group.polled = false
      receive(group)
    })
  }

  function receive(group: Group<T>): void {
    const head = group.messages[0]
    if (!head || group.busy) return
    if (head.receives >= options.maxReceives) {
      queue.deadLetters.push(head.body)
      group.messages.shift()
      poll(group)
      return
    }
    head.receives++
    const receipt = ++head.receipt
    const now = timeline.now()
    head.visibleAt = now + options.visibility * 1000
    group.busy = true
    let leftHidden = false
    timeline.at(head.visibleAt, () => {
      if (head.receipt !== receipt || !group.busy || group.messages[0] !== head) return
      // A consumer that chose to leave its message hidden is no excuse for the wait.
      if (!leftHidden) heldUp(head.group, now)
      group.busy = false
      poll(group)
    })
    if (random.chance(host.rates.throttledReceive)) return
    options.consume(head).then((consumed) => {
      if (!consumed || head.receipt !== receipt || !group.busy || timeline.now() >= head.visibleAt) return
      leftHidden = consumed !== 'done' && consumed.hide === undefined
      if (leftHidden) return
      if (consumed === 'done') {
        if (random.chance(host.rates.undeleted)) return
        group.messages.shift()
      } else head.visibleAt = timeline.now() + Math.max(1, consumed.hide ?? 0) * 1000
      group.busy = false
      poll(group)
      if (group.messages.length === 0 && !group.polled) groups.delete(head.group)
    })
  }

  function heldUp(group: string, from: number): void {
    const times = queue.heldUp.get(group) ?? []
    times.push({ from, until: timeline.now() })
    queue.heldUp.set(group, times)
  }
}
