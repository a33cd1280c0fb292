/** 端口 — types of what the application needs from outside, which the adapters implement. */

import type { Actor } from '../access/actor.ts'
import type { Holding } from '../access/holding.ts'
import type { Look } from '../access/looks.ts'
import type { Change, Correction } from '../appeals/desk/correcting.ts'
import type { MissedCall } from '../appeals/desk/missed-calls.ts'
import type { AppellantKeys } from '../appeals/desk/same-appellant.ts'
import type { Announcement, Delivery } from '../appeals/kind/effects.ts'
import type { FigureFacts } from '../appeals/kind/facts.ts'
import type { Listed } from '../appeals/kind/listed.ts'
import type { Holds } from '../appeals/matters/retaining/retained.ts'
import type { DecisionRecord, Log } from '../appeals/ticket/log.ts'
import type { WorkOrder } from '../appeals/ticket/ticket.ts'
import type { SupervisionStep } from '../law/supervision.ts'
import type { SaltedText } from './export.ts'
import type { Deadline } from './stopwatch.ts'

/** Tickets, one item each. */
export interface Tickets {
  /** Consistent read of the whole; undefined when there is no such ticket. */
  read(number: string): Promise<Stored | undefined>
  /** Puts the log if the stored version is still `log.length - 1`. Rejects when the outcome is unknown, and once it is too late to begin. */
  write(ticket: StoredTicket, deadline: Deadline): Promise<'written' | 'conflict'>
  /** Moves only the due index, if the version is still this one. */
  postpone(number: string, version: number, nextCheckAt: string | undefined): Promise<void>
  /** A page of what is due in a shard, earliest first, from behind the page that said `after`. */
  due(shard: number, now: string, limit: number, after: string | undefined): Promise<Page<DueItem>>
  /** Numbers of tickets that hold this and ended before a moment, the oldest first. */
  retained(holds: Holds, before: string, after: string | undefined): Promise<Page<string>>
  /** Whether it was set aside since it was last written or looked at. */
  isAside(item: DueItem): Promise<boolean>
  /** Its next write or look takes the mark away. */
  markAside(item: DueItem): Promise<void>
  /** A person has seen to it: failing again, it is set aside again. */
  clearAside(item: DueItem): Promise<void>
}

/** What was read of a ticket. */
export interface Stored {
  /** its texts in place: what a ticket is replayed from */
  log: Log
  /** as it lies there, with the hashes of its texts: what is hashed, exported, and written on */
  kept: Log
  texts: ReadonlyMap<string, SaltedText>
  /** size of the log as it lies there */
  bytes: number
}

/** What is written: the log as it is kept, and the attributes that only the indexes need. */
export interface StoredTicket {
  number: string
  log: Log
  row: TicketRow
  facts: FigureFacts
  /** no period that begins after this day counts the ticket */
  countsUntil: string
  nextCheckAt: string | undefined
  /** what is to be erased next, and since when its matter has ended */
  retained: { holds: Holds; since: string } | undefined
}

/** 列表行 — what a list shows of a ticket; no text beyond the title, no identity. */
export interface TicketRow {
  ticket: string
  /** the same; what was called so from the beginning */
  number: string
  state: string
  /** 工作清单 — which desk's list it stands on */
  worklist: string
  since: string
  registeredAt: string
  ticketType: string
  title: string
  category: string | undefined
  area: string | undefined
  unit: string | undefined
  /** every unit that holds or held an order of it */
  units: string[]
  channel: string
  emergency: string | undefined
  limit: string | undefined
}

/** Something in the due index: a ticket, or a delivery that waits for its next try. */
export type DueItem =
  | { type: 'ticket'; number: string }
  | { type: 'delivery'; ticket: string; id: string }
  | { type: 'merged'; lead: string }

/** 待通传 — the tickets merged into this one have yet to follow it; kept until every one has. */
export interface ToldLater {
  lead: string
  /** of the promise: a later one begins a new pass */
  token: string
  nextCheckAt: string | undefined
  /** how far this pass has come in the list */
  cursor?: string | undefined
  /** the pass that only looks whether anybody was missed */
  confirming: boolean
  told: boolean
  failed: boolean
  /** this promise was set aside for a person once */
  aside?: boolean | undefined
}
export interface ToldLaters {
  promise(record: ToldLater): Promise<void>
  read(lead: string): Promise<ToldLater | undefined>
  /** Unless promised anew meanwhile. */
  update(record: ToldLater): Promise<void>
}

/** 文本 — each immutable, by ticket and hash, with the salt under which the log refers to it. */
export type { SaltedText }
export interface Texts {
  put(ticket: string, hmac: string, text: SaltedText): Promise<void>
  /** 到期删除 — removes all texts of a ticket; once more does nothing. */
  end(ticket: string): Promise<void>
}

/** 敲门 — "ticket T may have reached version n", sent before the write. */
export interface Knock {
  ticket: string
  version: number
  attempt: string
}
export interface Knocks {
  send(knock: Knock): Promise<void>
}

/** 身份信息 — who the appellant is; another table, another key, another grant. */
export interface Identity {
  /** channel and reference: also the idempotency claim of a registration */
  key: string
  ticket: string
  /** fingerprint of the submission, to tell a repeat from a reused reference */
  print: string
  name: string
  phone: string
  email?: string | undefined
  idNumber?: string | undefined
  address?: string | undefined
  /** 更正记录 — oldest first */
  corrections?: Correction[] | undefined
}
/** A claim as it was seen to wait for its ticket. */
export interface Claim {
  key: string
  ticket: string
  claimedAt: string
}
export interface Identities {
  /** Claims the key; what stands there already is the answer, unless it was erased, and is young again if its ticket was never confirmed. */
  claim(
    identity: Identity,
    now: string,
  ): Promise<{ claimed: true } | { claimed: false; standing: Identity | undefined }>
  /** Gives a claim another ticket number, if it still has the old one; answers with the number that stands. */
  renumber(key: string, from: string, to: string): Promise<string>
  read(key: string): Promise<Identity | undefined>
  /** Once for each decision; the keys of the same appellant follow. */
  correct(key: string, change: Change, decision: Omit<Correction, 'before' | 'after'>): Promise<void>
  /** 到期删除 — who it was is forgotten, and that the reference was used is not; once more does nothing. */
  end(key: string): Promise<void>
  /** The ticket exists: the claim is no longer an orphan. */
  keep(key: string): Promise<void>
  /** Claims whose ticket was never confirmed, made before the one instant or after the other. */
  unconfirmed(before: string, after: string): Promise<Claim[]>
  /** Removes a claim that still names its ticket, is not confirmed, and was not renewed since. @returns whether it did */
  remove(claim: Claim): Promise<boolean>
  /** The ticket of a claim whose identity was erased. */
  endedTicket(key: string): Promise<string | undefined>
  /** 查询码 of a ticket; `issue` says how many were issued for it before. */
  accessCode(ticket: string, issue: number): Promise<string>
  /** The keys by which the same appellant is found again: safe to keep elsewhere. */
  keysOf(person: Pick<Identity, 'phone' | 'idNumber'>): Promise<AppellantKeys>
  /** Of a line that rang, whoever has it. */
  lineKey(line: string): Promise<string>
  /** Tickets brought by whoever has one of these keys, the newest first. Not consistent: for hints and records. */
  ticketsOf(keys: AppellantKeys, limit: number): Promise<{ ticket: string; at: string }[]>
}

/** 查看留痕 — looks at identity data: kept as long as the texts, read by those who supervise (art. 35). */
export interface Looks {
  record(look: Look): Promise<void>
  /** Oldest first. */
  ofTicket(ticket: string): Promise<Look[]>
  /** 到期删除 — with the texts of its ticket; once more does nothing. */
  end(ticket: string): Promise<void>
}

/** 未接来电 — a record a number, written if the version before is still the one that was read. */
export interface MissedCalls {
  /** the same for the same number, and no way back to it */
  idOf(phone: string): Promise<string>
  /** the number itself, with the identity data */
  keepPhone(id: string, phone: string): Promise<void>
  phone(id: string): Promise<string | undefined>
  /** 到期删除 — once more does nothing */
  endPhone(id: string): Promise<void>
  read(id: string): Promise<MissedCall | undefined>
  /** false: somebody else wrote meanwhile */
  write(record: MissedCall): Promise<boolean>
}

/** 工单列表 — the rows a department's list is made of, written by the followers. */
export interface OrderRows {
  put(rows: readonly OrderRow[]): Promise<void>
  /** Newest first or, for open ones, most urgent first; one page of one unit. */
  list(unit: string, open: boolean, limit: number, after: string | undefined): Promise<Page<OrderRow>>
}
export interface OrderRow extends Pick<WorkOrder, 'number' | 'unit' | 'role' | 'state' | 'dispatchedAt'> {
  ticket: string
  /** version of the ticket this row was made from; an older one never replaces a newer one */
  version: number
  title: string
  ticketType: string
  category: string | undefined
  area: string | undefined
  emergency: string | undefined
  receivedAt: string | undefined
  acknowledgedAt: string | undefined
  limit: string | undefined
  provisional: boolean | undefined
  returnPending: boolean
  extensionPending: boolean
  /** how far a supervision of it has come, while there is one */
  supervision: SupervisionStep | undefined
  /** how often its unit was urged */
  urged: number
}

/** 清单 — rows that tickets contribute to named lists, written by the followers; an older version never replaces a newer one. */
export interface ListedRows {
  put(ticket: string, version: number, rows: readonly Listed[]): Promise<void>
  /** One page of a list, oldest first or newest first. */
  page(list: string, order: 'oldest' | 'newest', limit: number, after: string | undefined): Promise<Page<Listed['row']>>
  /** The same page with whose each row is; undefined for rows that no ticket put there. */
  owned(list: string, order: 'oldest' | 'newest', limit: number, after: string | undefined): Promise<Page<Owned>>
}

export interface Owned {
  row: Listed['row']
  whose: Holding | undefined
}

export interface Page<T> {
  items: T[]
  next: string | undefined
  /** numbers of what stands here and cannot be read; the page goes on without it */
  unreadable?: string[]
}

export interface CountedTicket {
  number: string
  facts: FigureFacts | undefined
}

/** Lists of tickets; each a query of one index. */
export interface TicketLists {
  worklist(worklist: string, limit: number, after: string | undefined): Promise<Page<TicketRow>>
  registeredOn(day: string, limit: number, after: string | undefined): Promise<Page<TicketRow>>
  /** What was registered on a day and a period from `from` on may count, in large pages; with the facts kept beside it, if any. */
  countedOn(day: string, from: string, after: string | undefined): Promise<Page<CountedTicket>>
  /** Those registered in a year that still counted long after it, and count on this day or later. */
  longLived(year: string, from: string, after: string | undefined): Promise<Page<CountedTicket>>
}

/** 投递 — a promise to deliver, kept until the receiver has it. Not a decision: attempts do not fill the log. */
export interface DeliveryRecord extends Omit<Delivery, 'type'> {
  /** dead: no longer tried by itself, until somebody has it sent again or discards it */
  state: 'pending' | 'delivered' | 'dead' | 'discarded'
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
  discarded?: { at: string; by: Actor; reason: string } | undefined
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

/** Where a receiver takes its posts. */
export interface Endpoint {
  url: string
  secret: string
  /** secrets that were replaced and go on signing for a while, the newest first */
  earlier?: { secret: string; until: string }[]
}
export interface Directory {
  endpoint(receiver: { kind: 'unit' | 'channel'; code: string }): Promise<Endpoint | undefined>
}

export interface Bus {
  announce(announcements: readonly Announcement[]): Promise<void>
}

/** `now` may be moved by a host that rehearses weeks; the others never are. */
export interface Clock {
  now(): Date
  /** the system's own time: for what is compared with stamps others made. It may be set back or forward at any moment. */
  real(): number
  /** only ever grows, from no particular beginning, and may stand still with a frozen process: for how long something takes */
  steady(): number
  sleep(milliseconds: number): Promise<void>
  /** Aborts after this time. */
  timeout(milliseconds: number): AbortSignal
}

export type Attempt = () => string
/** A random integer from 0 up to, not including, this one. */
export type Draw = (below: number) => number
export type { DecisionRecord, Delivery }
