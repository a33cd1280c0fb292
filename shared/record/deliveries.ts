/** 投递 — promises to deliver, their queue and their receivers. */
import type { By } from './entry.ts'
import type { Page } from './rows.ts'

/** 接收方 — a unit, the channel of the appellant, or the gateway that takes messages to appellants. */
export const receiverKinds = ['unit', 'channel', 'gateway'] as const
/** Those that have an address of their own with us. */
export const endpointKinds = ['unit', 'channel'] as const satisfies readonly Receiver['kind'][]
/** What an administrator enters addresses of: receivers, and agreements of data sharing that are pushed. */
export const addressKinds = [...endpointKinds, 'agreement'] as const
export interface Receiver {
  kind: (typeof receiverKinds)[number]
  code: string
}

/** dead: no longer tried by itself, until somebody has it sent again or discards it */
export const deliveryStates = ['pending', 'delivered', 'dead', 'discarded'] as const

/** What a decision promised to post. */
export interface Delivery {
  type: 'deliver'
  /** stays the same over retries and redrives: receivers drop what they have */
  id: string
  to: Receiver
  notice: string
  ticket: string
  order?: string | undefined
  version: number
}

/** 投递 — a promise to deliver, kept until the receiver has it. Not a decision: attempts do not fill the log. */
export interface DeliveryRecord extends Omit<Delivery, 'type'> {
  state: (typeof deliveryStates)[number]
  attempts: number
  /** how often a request was really opened; by what an earlier release kept, each try */
  posts?: number | undefined
  /** milliseconds that it was put off, between tries and without one */
  waited?: number | undefined
  createdAt: string
  nextCheckAt: string | undefined
  deliveredAt?: string | undefined
  lastStatus?: number | undefined
  lastError?: string | undefined
  /** its unit came for it before a post arrived */
  how?: 'pull'
  /** 重新投递 — since somebody asked for it: the circuit is not waited for, and its time begins anew */
  askedAt?: string | undefined
  discarded?: { at: string; by: By; reason: string } | undefined
}

export const postsOf = ({ attempts, posts = attempts }: Pick<DeliveryRecord, 'attempts' | 'posts'>): number => posts

/** 未送达 — what has been tried or put off, or waited for its try too long, and has not arrived. */
export const undeliveredList = 'undelivered'

export const isUndelivered = ({
  state,
  attempts,
  waited = 0,
}: Pick<DeliveryRecord, 'state' | 'attempts' | 'waited'>): boolean =>
  state === 'dead' || (state === 'pending' && (attempts > 0 || waited > 0))

export interface Deliveries {
  /** Keeps the promise if it is not kept already; answers with the one that stands. */
  promise(record: DeliveryRecord): Promise<DeliveryRecord>
  read(ticket: string, id: string): Promise<DeliveryRecord | undefined>
  /** Never over one that was discarded meanwhile. */
  update(record: DeliveryRecord): Promise<void>
  /** Moves only the next look at a promise still pending, and lists it: its first try was due. */
  postpone(record: DeliveryRecord, nextCheckAt: string): Promise<void>
  ofTicket(ticket: string): Promise<DeliveryRecord[]>
  /** One page of what is undelivered, the oldest first: to one receiver, as `unit#…` or `channel#…`, or to all. */
  undelivered(receiver: string | undefined, limit: number, after: string | undefined): Promise<Page<DeliveryRecord>>
}

/** What waits in the due index for its next try: a promised notice, or a lead whose merged tickets are yet to tell. */
export interface ParkedItem {
  owner: string
  name: string
  next: string
}

export interface Parked {
  beyond(shard: number, instant: string): Promise<ParkedItem[]>
  /** Moves its next try, unless that has been moved meanwhile. */
  bringForward(item: ParkedItem, to: string): Promise<void>
}

export interface DeliveryQueue {
  /** Group: the receiver and one of 8 lanes by ticket. `dedup` differs for each offer. */
  send(delivery: Delivery, dedup: string): Promise<void>
}

/** 断路器 — after repeated failures a receiver is left alone for a while. */
export interface Circuit {
  failures: number
  openUntil: string | undefined
}

export interface Circuits {
  read(receiver: string): Promise<Circuit>
  failed(receiver: string, now: string): Promise<Circuit>
  succeeded(receiver: string): Promise<void>
}

export interface Secrets {
  secret: string
  /** secrets that were replaced and go on for a while, the newest first */
  earlier?: { secret: string; until: string }[]
}

/** Where a receiver takes its posts. */
export interface Endpoint extends Secrets {
  url: string
}

export interface Directory {
  endpoint(receiver: Receiver): Promise<Endpoint | undefined>
}

/** An event for connected systems: without texts and without identity data (art. 33, 35). */
export interface Announcement {
  id: string
  name: string
  /** 不共享 — in the feed for the platform alone: no agreement of data sharing ever has it */
  withheld?: true
  detail: { at: string }
}

/** 数据流 — where announcements are written; whoever is told of them reads there. */
export interface Feed {
  announce(announcements: readonly Announcement[]): Promise<void>
}

/** 事件总线 — of the city's own account. */
export interface EventBus {
  /** @throws where one is refused: all are put again */
  put(events: readonly BusEvent[]): Promise<void>
}

export interface BusEvent {
  /** the `detail-type` that rules of the bus match */
  type: string
  /** when it happened, ISO */
  time: string
  detail: object
}
