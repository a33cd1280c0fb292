/** 端口 — what the desk needs of the tables of tickets, as types. */

import type { Actor } from '../../access/actor.ts'
import type { DueItem, Kept, Outcome, Records, Segment, Stored as StoredRecord, Texts } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { Deadline } from '../../record/stopwatch.ts'
import type { FigureFacts } from '../kind/facts.ts'
import type { TicketRows } from '../kind/kind.ts'
import type { OrderRow, TicketRow } from '../kind/rows.ts'
import type { Holds } from '../matters/retaining/retained.ts'
import type { DecisionRecord, Log } from '../ticket/log.ts'
import type { lookedUpBy } from '../words/lookups.ts'
import type { Draft } from './draft.ts'
import type { MissedCall } from './missed-call.ts'
import type { MissedCallEntry } from './missed-call-kind.ts'
import type { CountedCall, PhoneCall } from './phone-call.ts'

/** A ticket as it was read. */
export type Stored = StoredRecord<DecisionRecord>

/** Tickets, one item each. */
export interface Tickets {
  /** Consistent read of the whole; undefined when there is no such ticket. */
  read(number: string): Promise<Stored | undefined>
  /** Before the knock: puts older decisions away where the log has become long. @returns all segments, for `write` */
  seal?(number: string, standing: Kept<DecisionRecord>): Promise<readonly Segment[]>
  /** Puts the log if the stored version is still `log.length - 1`. Rejects when the outcome is unknown, and once it is too late to begin. */
  write(ticket: StoredTicket, deadline: Deadline): Promise<Outcome>
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

/** What is written: the log as it is kept, and the attributes that only the indexes need. */
export interface StoredTicket extends TicketRows {
  number: string
  log: Log
  /** what of it lies in segments */
  sealed?: readonly Segment[] | undefined
}

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

/** 未接来电 — a record a number; what stands beside its log is what lists show. */
export interface MissedCalls extends Records<MissedCallEntry, MissedCall> {
  texts: Texts
  /** the same for the same number, and no way back to it */
  idOf(line: string): Promise<string>
  /** The number itself, with the identity data. @returns false where it has ended: none is kept any more */
  keepPhone(id: string, phone: string): Promise<boolean>
  phone(id: string): Promise<string | undefined>
  /** 到期删除 — for good; once more does nothing */
  endPhone(id: string): Promise<void>
}

/** 谁打来的 — the number as the telephone system shows it, or "withheld", and where its recording lies. */
export interface Caller {
  phone?: string
  recording?: string
}

/** 通话 — an item each; no log: nobody decides anything, and what is told again may only complete it. */
export interface PhoneCalls {
  /** consistent */
  read(name: string): Promise<{ call: PhoneCall; version: number } | undefined>
  /** @param version the one that was read, 0 for none. @returns false where another stands */
  write(call: PhoneCall, version: number): Promise<boolean>
  /** A large page of those offered on a day, for figures. */
  on(day: string, after: string | undefined): Promise<Page<CountedCall>>
  /** With the identity data. @returns false where something else stands already */
  keepCaller(name: string, caller: Caller, offered: string): Promise<boolean>
  caller(name: string): Promise<Caller | undefined>
}

/** 暂存 — with the identity data; the version goes on behind a draft that was erased. */
export interface Drafts {
  /** consistent */
  read(call: string): Promise<{ draft: Draft | undefined; version: number }>
  /** @param version the one that was read, 0 for none. @returns false where another stands */
  save(call: string, draft: Draft, version: number): Promise<boolean>
  end(call: string, version: number): Promise<boolean>
}

/** 到期删除 — drafts since they were saved, numbers since the call. */
export interface KeptForCalls {
  /** some of them, the oldest first */
  before(what: 'draft' | 'number', moment: string): Promise<string[]>
  /** @returns false where it is younger by now, or gone */
  remove(key: string, moment: string): Promise<boolean>
}

/** 来电查询 — that somebody looked a caller up: nothing of whom. */
export interface Lookup {
  id: string
  at: string
  by: Actor
  /** 工号 — as it was named */
  operator?: string | undefined
  /** channel and id, told or not */
  call?: string | undefined
  purpose: string
  how: (typeof lookedUpBy)[number]
  /** how many tickets were shown */
  shown: number
}

export interface Lookups {
  record(lookup: Lookup): Promise<void>
  /** Every one of a day. */
  on(day: string): Promise<Lookup[]>
}

/** 工单列表 — the rows a department's list is made of, written by the followers. */
export interface OrderRows {
  /** @param at when they are written, not when it was decided: whoever asks what has changed since must meet late ones */
  put(rows: readonly OrderRow[], at: string): Promise<void>
  /** Newest first or, for open ones, most urgent first; one page of one unit. @param until their limits, of open ones */
  list(unit: string, open: boolean, limit: number, after: string | undefined, until?: string): Promise<Page<OrderRow>>
  /** Rows of a unit written at this moment or later, in that order. */
  changedSince(unit: string, since: string, limit: number, after: string | undefined): Promise<Page<OrderRow>>
  /** When rows of a unit were last written, under a name that no other writing has; undefined where none were. */
  lastChange(unit: string): Promise<{ id: string; at: string } | undefined>
}

export interface CountedTicket {
  number: string
  facts: FigureFacts | undefined
}

/** Lists of tickets; each a query of one index. */
export interface TicketLists {
  /** Of each of these lists what lies within, the most urgent first; one list after the other. */
  inTurn(
    lists: readonly string[],
    limit: number,
    after: string | undefined,
    within?: { from: string; until: string },
  ): Promise<Page<TicketRow>>
  registeredOn(day: string, limit: number, after: string | undefined): Promise<Page<TicketRow>>
  /** What was registered on a day and a period from `from` on may count, in large pages; with the facts kept beside it, if any. */
  countedOn(day: string, from: string, after: string | undefined): Promise<Page<CountedTicket>>
  /** Those registered in a year that still counted long after it, and count on this day or later. */
  longLived(year: string, from: string, after: string | undefined): Promise<Page<CountedTicket>>
}

/** 变动清单 — takes what figures read of a ticket that changed. @param at now; of a ticket the highest version stands */
export interface ChangedFacts {
  list(facts: FigureFacts, at: string): Promise<void>
}
