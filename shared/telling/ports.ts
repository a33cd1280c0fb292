/** 端口 — what telling needs of tables, of tickets and of whoever sends. */
import type { Known } from '../city/notices/say.ts'
import type { Proof } from '../law/telling.ts'
import type { Records, Texts } from '../record/records.ts'
import type { Page } from '../record/rows.ts'
import type { NoticeEntry } from './events.ts'
import type { NoticeRows } from './kind.ts'
import type { Notice } from './notice.ts'
import type { NoticeList } from './words.ts'

/** What was said, under which salt its fingerprint was made, and to which number. */
export interface Spoken {
  salt: string
  text: string
  to?: string | undefined
  /** what the gateway registered the template as, and what it is filled with there */
  code?: string | undefined
  params?: Readonly<Record<string, string | undefined>> | undefined
}

/** Which words of a notice: of a message by its number, else those of the way, and of what became confidential its own. */
export const slotsOfWays = ['phone', 'letter', 'phone-restricted', 'letter-restricted'] as const
export type Slot = number | (typeof slotsOfWays)[number]

/** What is kept of a notice with the identity data. */
export interface Kept {
  facts: Facts
  spoken: ReadonlyMap<Slot, Spoken>
  /** 所拨号码 — by the key that the log has of each */
  dialled: ReadonlyMap<string, string>
}

/** What can be said of it in any way, and whose it is. */
export type Facts = Known & { identity: string }

/** 告知的文本 — with the identity data; the log has only fingerprints. */
export interface Sayings {
  /** Facts of the notice, and what is said in one way; what stands already stays. */
  keep(id: string, facts: Facts, slot: Slot, spoken: Spoken): Promise<Spoken>
  /** Of a notice that there are words of; once more changes nothing. */
  keepDialled(id: string, key: string, number: string): Promise<void>
  read(id: string): Promise<Kept | undefined>
  /** 到期删除 — once more does nothing */
  end(id: string): Promise<void>
}

export interface Notices extends Records<NoticeEntry, NoticeRows> {
  texts: Texts
  /** As each stands now; what was written of calls is in its log. */
  ofTicket(ticket: string): Promise<Notice[]>
  /** Moves the next look at one that was found not due, unless it has been written meanwhile. */
  postpone(notice: Notice, next: string | undefined): Promise<void>
  /** By limit, the first to pass first. */
  list(list: NoticeList, limit: number, after: string | undefined): Promise<Page<Notice>>
}

/** What the ticket is told of a notice that one of its clocks waits for. */
export interface ToldOf {
  notice: string
  of: string
  decidedAt: string
}

/** 诉求件的时限 — ended or run on by what becomes of a notice; safe to say again. */
export interface Waiting {
  told(
    ticket: string,
    about: ToldOf & { how: Proof; at: string; by?: string | undefined; callId?: string | undefined },
  ): Promise<void>
  untold(ticket: string, about: ToldOf & { why: string }): Promise<void>
}
