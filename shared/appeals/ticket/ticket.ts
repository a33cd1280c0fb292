/** 诉求件 — a ticket replayed from its log, from registration to evaluation. */

import type { KeptDays } from '../../law/kept-days.ts'
import type { ClockKind } from '../../law/limit.ts'
import type { SupervisionStep } from '../../law/supervision.ts'
import type { KeptText } from '../../schema/text.ts'
import type { Callback } from '../matters/calling-back/callbacks.ts'
import type { Clue } from '../matters/clues/clue.ts'
import type { Confidentiality, Contacted, UnitVersion } from '../matters/confidentiality/confidentiality.ts'
import type { Extension } from '../matters/extending/extension.ts'
import type { Handled, Merged } from '../matters/merging/merged.ts'
import type { MisconductRecord } from '../matters/misconduct/record.ts'
import type { MisuseRecord } from '../matters/misuse/record.ts'
import type { NegativeOutcome } from '../matters/negative/outcome.ts'
import type { Supervision } from '../matters/supervising/supervision.ts'
import type { TicketType } from '../words/classification.ts'
import type { EventOf } from '../words/event.ts'
import type { StatutoryLimit } from '../words/event-shape.ts'
import type { Ended } from './ended.ts'
import type { State } from './states.ts'

type Registered = EventOf<'registered'>

/** 时限 — a clock of this ticket or of one of its orders. `passedAt` is its limit once the sweep has found it passed. */
export interface Clock {
  kind: ClockKind
  order: string | undefined
  /** the rating, finding, record of misuse or clue it belongs to, where there may be several */
  subject?: string | undefined
  rules: string
  start: string
  limit: string
  lastDay: string
  provisional: boolean
  statutory: StatutoryLimit | undefined
  /** the nth turn of a repeating limit, counted from the same start */
  times?: number | undefined
  /** the step of supervision that asks for this answer */
  step?: SupervisionStep | undefined
  /** goes on from a reply that was sent back: the working days its check took */
  checkedFor?: number | undefined
  /** the application whose grant moved this limit */
  extension?: number
  /** moved with the lead's, or extended before it was merged: the last day before any extension, and the months in all */
  extended?: { from: string; months?: number | undefined; until?: string | undefined } | undefined
  /** its last day was named by people: no calendar moves it */
  named?: true | undefined
  /** the unusual days it was counted by; what they say is what is enforced and explained, whatever the calendar says now */
  kept?: KeptDays[] | undefined
  /** by a changed calendar it would have ended before anybody was told */
  cutShort?: true
  passedAt?: string
  endedAt?: string | undefined
  /** met: done in time; late: done after the limit; void: ended by something else */
  outcome?: 'met' | 'late' | 'void' | undefined
}

/** 退回或转办申请 — a unit's request to give an order back, and what became of it. */
export interface ReturnRequest {
  at: string
  ground: EventOf<'return-requested'>['ground']
  articleGround: number | undefined
  form: EventOf<'return-requested'>['form']
  proposes: string | undefined
  reasons: KeptText
  /** a request after a refusal: what it rests on that the refused one did not */
  newGrounds?: KeptText
  decidedAt?: string
  /** withdrawn: the unit replied instead of waiting for the decision; lapsed: its order was over before it was decided */
  decision?: 'approved' | 'refused' | 'withdrawn' | 'lapsed'
  /** why it lapsed */
  because?: EventOf<'return-lapsed'>['because']
  decisionReasons?: KeptText
  transferredTo?: string
}

/** 工单 — a work order: what one department received for this ticket. */
export interface WorkOrder {
  number: string
  unit: string
  /** lead and co-handler hold theirs of the platform; a sub-unit of the unit that passed it down */
  role: 'lead' | 'co' | 'sub'
  /** sub: the order it was passed down from, and what was asked */
  parent?: string
  instructions?: KeptText
  /** sub: the passing unit has taken the reply as a basis of its own */
  adoptedAt?: string
  dispatchedAt: string
  by: EventOf<'dispatched'>['by'] | 'passed-down'
  /** open until answered; given back and ended are final */
  state: 'open' | 'replied' | 'given-back' | 'ended'
  statutory: StatutoryLimit | undefined
  receivedAt?: string
  receivedBy?: 'push' | 'pull'
  acknowledgedAt?: string
  raised: number
  /** who was told at the last raise of an emergency */
  raisedTo?: string[]
  interim?: { at: string; record: KeptText; answer: KeptText }
  reply?: {
    at: string
    record: KeptText
    answer: KeptText
    consultation?: EventOf<'replied'>['consultation']
    withoutCoHandlers?: KeptText
  }
  /** the last one; those refused before it */
  returnRequest?: ReturnRequest
  earlierReturns: ReturnRequest[]
  sentBack: { at: string; reasons: KeptText }[]
  /** 每周进展报告 — each with the limit it fulfilled, if it did */
  reports?: { at: string; text: KeptText; due?: string }[]
  /** 催办 — how often the unit was urged, and when last */
  urged?: { times: number; lastAt: string }
  endedAt?: string
  /** what ended it before its unit did */
  ended?: Ended
}

/** 协助任务 — what a village or community was asked to help with; neither order nor score (art. 21 ¶3). */
export interface AssistanceTask {
  number: string
  /** the order it helps with */
  order: string
  unit: string
  text: KeptText
  until: string
  askedAt: string
  report?: { at: string; text: KeptText; by: string }
}

export interface Supplement {
  ask: KeptText
  until: string
  during: 'review' | 'handling'
  askedAt: string
  /** 约定 — when, how and with whom the standing last day was agreed */
  agreement?: EventOf<'supplement-requested'>['agreement']
  /** how often it was given a later last day */
  extensions?: number
  /** during handling: the order of whose unit it is */
  order?: string | undefined
  /** it was about a handling that is over: nobody waits for it any more */
  ended?: { at: string; because: EventOf<'supplement-ended'>['because'] }
  suppliedAt?: string
  text?: KeptText
  lapsedAt?: string
  /** why the appellant cannot supply it, and whether that was found a good reason */
  explanation?: { at: string; reason: KeptText; judgedAt?: string; good?: boolean; judgement?: KeptText }
}

export interface Ticket {
  number: string
  /** how many decisions its log holds */
  version: number
  state: State
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
  /** what units read instead of the appellant's own words */
  unitVersion?: UnitVersion
  /** 代为联系 — contacts that the platform made for units */
  contacts?: Contacted[]
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
  occurredAt: string | undefined
  emergency: Registered['emergency']
  /** where it stood when it was declared one, and when: that goes on when it was none */
  beforeEmergency?:
    | { at: string; state: State; acceptedAt: string | undefined; dispatchedAt: string | undefined }
    | undefined
  /** the review that an emergency did not wait for */
  emergencyConfirmedAt?: string | undefined
  externalLine: string | undefined
  registeredAt: string
  /** when the present state was entered */
  since: string
  acceptedAt?: string
  dispatchedAt?: string
  outcome?: { at: string; event: OutcomeEvent } | undefined
  supplement?: Supplement | undefined
  /** how many were asked for, in each part of its life: a matter has only so many */
  supplementsAsked?: Partial<Record<Supplement['during'], number>>
  orders: WorkOrder[]
  /** 即时归档 — as what, what it was taken for before, and whether the appellant contested it */
  filings?:
    | { at: string; as: 'thanks' | 'invalid'; from: TicketType; contested?: { at: string; reasons: KeptText } }[]
    | undefined
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
  nonCooperationSince?: string | undefined
  /** the platform recorded it, or stands behind the unit's record */
  nonCooperationVerified?: boolean | undefined
  closing?: ({ at: string } & Omit<EventOf<'closed'>, 'type'>) | undefined
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
  /** 到期删除 — nobody knows the appellant any more; no text is kept any more */
  identityEndedAt?: string
  textsEndedAt?: string
  looksEndedAt?: string
  /** for the authorities' eyes: confidential.ts says whose */
  misuse: MisuseRecord[]
  misconduct: MisconductRecord[]
  clues: Clue[]
}

export interface Rating extends Omit<EventOf<'rated'>, 'type'> {
  at: string
  subject: string
  examination?: { at: string } & Omit<EventOf<'rating-examined'>, 'type' | 'subject'>
}

/** 假办结、被办结 — found by callback or inspection, then upheld or dropped (art. 30). */
export interface Finding extends Omit<EventOf<'false-closing-found'>, 'type'> {
  at: string
  verification?: { at: string } & Omit<EventOf<'finding-verified'>, 'type' | 'subject'>
}

export interface Reopening extends Pick<EventOf<'reopened'>, 'cause' | 'reasons'> {
  at: string
  closing: Ticket['closing']
  outcome: Ticket['outcome']
  callbackGivenUpAt: Ticket['callbackGivenUpAt']
}

export type OutcomeEvent = EventOf<'answered' | 'rejected' | 'redirected' | 'filed' | 'withdrawn'>

/** In the unit's hands: to be answered, or answered and not ended. */
export const isInHand = ({ state }: WorkOrder): boolean => state === 'open' || state === 'replied'

/** The order whose unit owns the ticket now (首接负责); undefined before dispatch and after a return. */
export const leadOrder = (ticket: Ticket): WorkOrder | undefined =>
  ticket.orders.findLast((order) => order.role === 'lead' && isInHand(order))

/** The order whose unit owns the ticket, or owned it last. */
export const leadOrLast = (ticket: Ticket): WorkOrder | undefined =>
  leadOrder(ticket) ?? ticket.orders.findLast(({ role }) => role === 'lead')

export const findOrder = (ticket: Ticket, number: string): WorkOrder | undefined =>
  ticket.orders.find((order) => order.number === number)

export const runningClocks = (ticket: Ticket): Clock[] => ticket.clocks.filter((clock) => !clock.endedAt)

/** The clock of a kind that runs, or ran last, for an order (or for the ticket itself). */
export const clockOf = (ticket: Ticket, kind: ClockKind, order?: string): Clock | undefined =>
  ticket.clocks.findLast((clock) => clock.kind === kind && clock.order === order)
