/** 队列 — one queue as SQS has it: order, visibility, deduplication and dead letters. */
import { randomUUID } from 'node:crypto'
import type { Kept, Message, MessageAttribute } from './message.ts'

export interface QueueDefinition {
  id: string
  name: string
  arn: string
  url: string
  fifo: boolean
  contentBasedDeduplication: boolean
  deduplicatePerGroup: boolean
  /** seconds */
  visibility: number
  delay: number
  retention: number
  wait: number
  maxBytes: number
  redrive: { arn: string; maxReceives: number } | undefined
}

export interface Sending {
  body: string
  attributes?: Record<string, MessageAttribute>
  group?: string | undefined
  dedup?: string | undefined
  /** seconds */
  delay?: number | undefined
}

export interface Queue {
  definition: QueueDefinition
  send(sending: Sending): { id: string; sequence: number }
  /** Every receive counts, whatever becomes of the message. @param visibility seconds */
  receive(most: number, visibility?: number): Message[]
  /** @returns false when the receipt is no longer the message's */
  remove(receipt: string): boolean
  /** @returns false when the message is not in flight under this receipt */
  hide(receipt: string, seconds: number): boolean
  /** Takes in a dead letter with its history. */
  bury(message: Message): void
  purge(): void
  /** Drops what has waited here longer than the retention period. */
  retire(): void
  counts(): { ready: number; inFlight: number; delayed: number }
  /** whether a receive would find something */
  receivable(): boolean
  /** milliseconds until the next hidden message shows itself; Infinity for none */
  visibleIn(): number
  /** Called when a message may have become receivable. */
  onReady(listener: () => void): () => void
}

/** SQS delays no message longer. */
const longestDelay = 15 * 60_000

/** @param deadLetters finds the queue a redrive policy names */
export function openQueue(definition: QueueDefinition, kept: Kept, deadLetters: (arn: string) => Queue): Queue {
  const { fifo, redrive } = definition
  const hidden = new Map<string, Message>()
  const groups = new Map<string, Message[]>()
  /** groups of which no message is in flight, in the order they became free */
  const free = new Set<string>()
  const locks = new Map<string, number>()
  const listeners = new Set<() => void>()
  /** when each came into this process, by its steady clock */
  const since = new Map<string, number>()
  // From the clock, so that it grows over restarts of an emptied queue too.
  let sequence = Date.now() * 1000
  // Stamps are the system's time. How long something is hidden or kept is not: that clock may be set while a message waits.
  const began = Date.now() - performance.now()
  const steady = (): number => began + performance.now()

  const ready = (message: Message): void => {
    const group = groups.get(message.group) ?? []
    // A message that comes back stands where it stood.
    let at = group.length
    while (at > 0 && (group[at - 1]?.sequence ?? 0) > message.sequence) at--
    group.splice(at, 0, message)
    groups.set(message.group, group)
    if (!locks.has(message.group)) free.add(message.group)
  }
  const conceal = (message: Message): void => {
    hidden.set(message.id, message)
    locks.set(message.group, (locks.get(message.group) ?? 0) + 1)
    free.delete(message.group)
  }
  const reveal = (message: Message): void => {
    hidden.delete(message.id)
    const left = (locks.get(message.group) ?? 1) - 1
    if (left > 0) locks.set(message.group, left)
    else {
      locks.delete(message.group)
      if (groups.has(message.group)) free.add(message.group)
    }
  }
  const wake = (): void => {
    for (const listener of listeners) listener()
  }
  const show = (now: number): void => {
    for (const message of hidden.values()) {
      if (message.hiddenUntil > now) continue
      reveal(message)
      ready(message)
    }
  }
  const add = (message: Message): void => {
    kept.save(message)
    since.set(message.id, steady())
    if (message.hiddenUntil > steady()) conceal(message)
    else ready(message)
    wake()
  }
  const inFlight = (receipt: string): Message | undefined => {
    const message = hidden.get(receipt.split('.')[0] ?? '')
    return message?.receipt === receipt ? message : undefined
  }

  const drop = (message: Message): void => {
    kept.remove(message)
    since.delete(message.id)
  }

  for (const message of kept.load()) {
    sequence = Math.max(sequence, message.sequence)
    since.set(message.id, steady())
    message.hiddenUntil = Math.min(message.hiddenUntil, steady() + longestDelay)
    // Whoever held a message ended with the last run: only what was sent with a delay is still hidden.
    if (message.receipt === undefined && message.hiddenUntil > steady()) conceal(message)
    else ready(message)
  }

  return {
    definition,
    send({ body, attributes = {}, group, dedup, delay = definition.delay }) {
      const now = Date.now()
      const id = randomUUID()
      const key =
        fifo && dedup !== undefined ? (definition.deduplicatePerGroup ? `${group} ${dedup}` : dedup) : undefined
      const sent = key === undefined ? undefined : kept.sentAs(key, now)
      if (sent) return sent
      const message: Message = {
        id,
        sequence: ++sequence,
        body,
        attributes,
        group: fifo ? (group ?? '') : id,
        dedup,
        sentAt: now,
        receives: 0,
        firstReceivedAt: undefined,
        hiddenUntil: delay > 0 ? steady() + delay * 1000 : 0,
        receipt: undefined,
      }
      add(message)
      if (key !== undefined) kept.remember(key, message, now)
      return message
    },
    receive(most, visibility = definition.visibility) {
      const now = steady()
      show(now)
      const received: Message[] = []
      for (const name of free) {
        if (received.length >= most) break
        const group = groups.get(name) ?? []
        while (group.length > 0 && received.length < most) {
          const message = group.shift() as Message
          if (redrive && message.receives >= redrive.maxReceives) {
            deadLetters(redrive.arn).bury(message)
            continue
          }
          message.receives++
          message.firstReceivedAt ??= Date.now()
          message.hiddenUntil = now + visibility * 1000
          message.receipt = `${message.id}.${randomUUID()}`
          kept.save(message)
          conceal(message)
          received.push(message)
        }
        if (group.length > 0) continue
        groups.delete(name)
        free.delete(name)
      }
      return received
    },
    remove(receipt) {
      const message = inFlight(receipt)
      if (!message || (fifo && message.hiddenUntil <= steady())) return false
      drop(message)
      reveal(message)
      if (free.has(message.group)) wake()
      return true
    },
    hide(receipt, seconds) {
      const message = inFlight(receipt)
      if (!message || message.hiddenUntil <= steady()) return false
      message.hiddenUntil = steady() + seconds * 1000
      if (seconds === 0) {
        reveal(message)
        ready(message)
      }
      kept.save(message)
      wake()
      return true
    },
    bury(message) {
      add({
        ...message,
        sequence: ++sequence,
        hiddenUntil: 0,
        receipt: undefined,
        firstReceivedAt: undefined,
      })
    },
    purge() {
      for (const message of [...hidden.values(), ...[...groups.values()].flat()]) drop(message)
      for (const all of [hidden, groups, free, locks]) all.clear()
    },
    retire() {
      const oldest = steady() - definition.retention * 1000
      const isOld = ({ id }: Message): boolean => (since.get(id) ?? oldest) < oldest
      for (const [name, group] of groups) {
        const left = group.filter((message) => !isOld(message))
        for (const message of group.filter(isOld)) drop(message)
        if (left.length > 0) groups.set(name, left)
        else {
          groups.delete(name)
          free.delete(name)
        }
      }
    },
    counts() {
      const waiting = [...groups.values()].reduce((sum, { length }) => sum + length, 0)
      const delayed = [...hidden.values()].filter(({ receipt }) => receipt === undefined).length
      return { ready: waiting, inFlight: hidden.size - delayed, delayed }
    },
    receivable() {
      if (free.size > 0) return true
      const now = steady()
      return [...hidden.values()].some(({ hiddenUntil }) => hiddenUntil <= now)
    },
    visibleIn() {
      let next = Number.POSITIVE_INFINITY
      for (const { hiddenUntil } of hidden.values()) next = Math.min(next, hiddenUntil)
      return next - steady()
    },
    onReady(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
