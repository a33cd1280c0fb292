/** 诉求件 — a ticket replayed from its log, from registration to evaluation. */

import type { ClockKind } from '../../law/limit.ts'
import type { KeptText } from '../../schema/text.ts'
import type { Clock } from '../clocks/shape.ts'
import type { KeptFile } from '../matters/attaching/words.ts'
import type { Callback } from '../matters/calling-back/shape.ts'
import type { Claim } from '../matters/claiming/shape.ts'
import type { Closed } from '../matters/closing/shape.ts'
import type { Clue } from '../matters/clues/shape.ts'
import type { Confidentiality, Contacted, UnitVersion } from '../matters/confidentiality/shape.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import type { Extension } from '../matters/extending/shape.ts'
import type { Finding } from '../matters/false-closing/shape.ts'
import type { HandOver, SentAgain } from '../matters/handing-over/shape.ts'
import type { Mark } from '../matters/marking/shape.ts'
import type { Handled, Merged } from '../matters/merging/shape.ts'
import type { MisconductRecord } from '../matters/misconduct/shape.ts'
import type { MisuseRecord } from '../matters/misuse/shape.ts'
import type { NegativeOutcome } from '../matters/negative/shape.ts'
import type { Note } from '../matters/noting/shape.ts'
import type { AssistanceTask } from '../matters/passing-down/shape.ts'
import type { Publicity } from '../matters/publishing/shape.ts'
import type { Rating } from '../matters/rating/shape.ts'
import type { Reopening } from '../matters/reopening/shape.ts'
import type { Outcome } from '../matters/reviewing/shape.ts'
import type { FiledAs } from '../matters/reviewing/words.ts'
import type { Supervision } from '../matters/supervising/shape.ts'
import type { Supplement } from '../matters/supplementing/shape.ts'
import type { LinkedCall } from '../matters/telephoning/shape.ts'
import type { TicketType } from '../words/classification.ts'
import type { EventOf } from '../words/event.ts'
import type { State } from './states.ts'

type Registered = EventOf<'registered'>

export interface Ticket {
  number: string
  /** how many decisions its log holds */
  version: number
  state: State
  /** the regulation that it was closed or otherwise ended under: its grounds are numbered there */
  endedUnder?: string | undefined
  channel: string
  reference: string
  identity: string
  /** 查询码 — how many new ones were issued: the last one opens it */
  accessCodes: number
  ticketType: TicketType
  category: string | undefined
  area: string | undefined
  businessEnvironment: boolean
  appellantKind: Registered['appellantKind']
  /** 保密 — units handle it without knowing who brought it (art. 13(4), 35) */
  confidential: boolean
  /** what the appellant has said about it; absent while nothing was said */
  confidentialByWish?: boolean
  confidentiality: Confidentiality[]
  /** how the appellant wishes to be told */
  tellBy?: Registered['tellBy']
  /** what units read instead of the appellant's own words */
  unitVersion?: UnitVersion
  /** 代为联系 — contacts that the platform made for units */
  contacts?: Contacted[]
  /** 通话 — in which it was spoken of */
  calls?: LinkedCall[]
  /** 定性变更 — the first one's `from` is what it was registered as; byReview: sent on by the authority's review */
  reclassifications: { at: string; from: TicketType; to: TicketType; reasons: KeptText; byReview?: true }[]
  /** 审定 — by the business-environment authority (art. 19) */
  enterpriseReview?: { at: string; reasons: KeptText } | undefined
  /** reviews that were confirmed by mistake, with why */
  enterpriseCorrections?: { at: string; reasons: KeptText; reviewedAt: string }[]
  /** 告知诉求人、通报办结 — by the department in an enterprise matter (art. 26) */
  told?: { at: string } & Omit<EventOf<'appellant-told'>, 'type'>
  closingReport?: { at: string } & Omit<EventOf<'closing-reported'>, 'type'>
  title: KeptText
  text: KeptText
  place: KeptText | undefined
  /** 坐标 — the point as a line, and the area that the map gives it */
  point: KeptText | undefined
  areaOfPoint: string | undefined
  occurredAt: string | undefined
  emergency: Registered['emergency']
  /** where it stood when it was declared one, and when: that goes on when it was none */
  beforeEmergency?:
    | { at: string; state: State; acceptedAt: string | undefined; dispatchedAt: string | undefined }
    | undefined
  /** the review that an emergency did not wait for */
  emergencyConfirmedAt?: string | undefined
  externalLine: string | undefined
  /** 来件 — what another hotline, which passed it on, called it, and since when it had it there */
  original?: Registered['original']
  registeredAt: string
  /** when the present state was entered */
  since: string
  acceptedAt?: string
  dispatchedAt?: string
  outcome?: Outcome | undefined
  supplement?: Supplement | undefined
  /** how many were asked for, in each part of its life: a matter has only so many */
  supplementsAsked?: Partial<Record<Supplement['during'], number>>
  orders: WorkOrder[]
  /** 即时归档 — as what, what it was taken for before, and whether the appellant contested it */
  filings?: { at: string; as: FiledAs; from: TicketType; contested?: { at: string; reasons: KeptText } }[] | undefined
  /** 否定备案 — refused, given back, closed without being solved (art. 9) */
  negatives: NegativeOutcome[]
  assistance: AssistanceTask[]
  /** how often the lead changed hands by approval or by the authority: the ping-pong lock counts it (art. 21) */
  transfers: number
  clocks: Clock[]
  extensions: Extension[]
  /** made for the same matter under a ticket that led this one and is gone */
  applicationsBefore?: number
  supervisions: Supervision[]
  check?: { at: string; order: string } | undefined
  /** 再看一遍 — when personal data in the reply were last looked at again before they were public */
  secondLookAt?: string | undefined
  nonCooperationSince?: string | undefined
  /** the platform recorded it, or stands behind the unit's record */
  nonCooperationVerified?: boolean | undefined
  closing?: Closed | undefined
  /** others may be merged into this one */
  leadsSince?: string | undefined
  merged?: Merged | undefined
  /** also after it was freed */
  lastMergedInto?: string
  handled?: Handled | undefined
  /** the units that handled it while it was merged: their limits stand when it is undone */
  heldUnderLead?: string[]
  /** 同一诉求人的关联件 — brought before this one, and after it (art. 17(7)) */
  earlier?: { ticket: string; at: string; news: KeptText }[]
  later?: { ticket: string; at: string }[]
  /** piece: the rest of a message that came in several */
  addedFacts?: { at: string; text: KeptText; piece?: true }[]
  callbacks: Callback[]
  /** the set attempts were made in vain */
  callbackGivenUpAt?: string | undefined
  ratings: Rating[]
  /** marked as a matter of mediation or law enforcement (art. 29) */
  nature?: Exclude<EventOf<'matter-marked'>['nature'], 'ordinary'> | undefined
  /** when it was marked so; and whether a bad rating of it stood already */
  natureSince?: string | undefined
  natureAfterBadRating?: boolean | undefined
  findings: Finding[]
  inspections: ({ at: string } & Omit<EventOf<'inspected'>, 'type'>)[]
  /** the ends it had before it was worked again, oldest first */
  reopenings: Reopening[]
  /** 认领 — who of the desk works on it; and whether anybody ever did */
  claim?: Claim | undefined
  claimedBefore?: true
  /** 到期删除 — nobody knows the appellant any more; no text is kept any more */
  identityEndedAt?: string
  textsEndedAt?: string
  looksEndedAt?: string
  /** 附件 — found clean */
  files?: (KeptFile & { at: string })[]
  /** 公开 — shown to anyone, as far as it may be */
  publicity?: Publicity | undefined
  /** 内部备注、标签 — for the platform's own side */
  notes?: Note[]
  tags?: KeptText[] | undefined
  /** 特殊标记 — for the platform's side and the units concerned */
  marks?: Mark[]
  /** 移送、转接 — to other platforms and lines; and who sent it again under its number */
  handOvers?: HandOver[]
  sentAgain?: SentAgain[]
  /** for the authorities' eyes: confidential.ts says whose */
  misuse: MisuseRecord[]
  misconduct: MisconductRecord[]
  clues: Clue[]
}

/** In the unit's hands: to be answered, or answered and not ended. */
export const isInHand = ({ state }: WorkOrder): boolean => state === 'open' || state === 'replied'

/** The order whose unit owns the ticket now (首接负责); undefined before dispatch and after a return. */
export const leadOrder = (ticket: Ticket): WorkOrder | undefined =>
  ticket.orders.findLast((order) => order.role === 'lead' && isInHand(order))

/** The order whose unit owns the ticket, or owned it last. */
export const leadOrLast = (ticket: Ticket): WorkOrder | undefined =>
  leadOrder(ticket) ?? ticket.orders.findLast(({ role }) => role === 'lead')

/** 责任单位 — the unit that owns or last owned it; a merged one is that of the unit which handles it there. */
export const ownerOf = (ticket: Ticket): string | undefined => ticket.handled?.unit ?? leadOrLast(ticket)?.unit

export const findOrder = (ticket: Ticket, number: string): WorkOrder | undefined =>
  ticket.orders.find((order) => order.number === number)

export const runningClocks = (ticket: Ticket): Clock[] => ticket.clocks.filter((clock) => !clock.endedAt)

/** The clock of a kind that runs, or ran last, for an order (or for the ticket itself). */
export const clockOf = (ticket: Ticket, kind: ClockKind, order?: string): Clock | undefined =>
  ticket.clocks.findLast((clock) => clock.kind === kind && clock.order === order)
