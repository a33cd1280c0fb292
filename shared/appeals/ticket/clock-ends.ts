/** 时限如何终止 — which events fulfil a clock and which make it pointless; everything else lets it run. */

import type { ClockKind } from '../../law/limit.ts'
import type { Clock } from '../clocks/shape.ts'
import type { EventName, Happened } from '../words/event.ts'
import { ended } from './states.ts'
import { findOrder, type Ticket } from './ticket.ts'
import { tickUntilTold } from './until-told.ts'

interface ClockEnds {
  /** done: in time when before the limit, late otherwise */
  fulfilledBy: readonly EventName[]
  /** overtaken by something else: neither met nor late */
  voidedBy: readonly EventName[]
  /**
   * duty: passing it is a breach; turn: a breach that ends it, since the next turn has a clock of its own;
   * lapse: passing it ends a waiting for the appellant; right: passing it only forbids; inner: told to the unit that set it
   */
  kind: 'duty' | 'turn' | 'lapse' | 'right' | 'inner'
  /** follows a ticket up: the end of the ticket does not end it */
  followsUp?: true
}

const followsUp = true as const
const returned = ['return-approved', 'reassigned'] as const
/** by the unit, or by the lead of the ticket that it is merged into */
const answered = ['replied', 'contributed', 'lead-replied'] as const
const answeredForNow = ['interim-replied', ...answered, 'lead-progressed'] as const

export const clockEnds: { readonly [K in ClockKind]: ClockEnds } = {
  review: {
    fulfilledBy: [
      'answered',
      'rejected',
      'redirected',
      'supplement-requested',
      'accepted',
      'filed',
      'emergency-declared',
    ],
    voidedBy: ['withdrawn', 'identity-ended'],
    kind: 'duty',
  },
  dispatch: { fulfilledBy: ['dispatched', 'lead-dispatched'], voidedBy: ['supplement-requested'], kind: 'duty' },
  'return-request': {
    fulfilledBy: ['return-requested'],
    voidedBy: ['replied', 'contributed', ...returned],
    kind: 'right',
  },
  reply: { fulfilledBy: answered, voidedBy: [...returned, 'unmerged'], kind: 'duty' },
  'interim-reply': {
    fulfilledBy: answeredForNow,
    voidedBy: [...returned, 'unmerged'],
    kind: 'duty',
  },
  'final-reply': {
    fulfilledBy: answered,
    voidedBy: [...returned, 'unmerged'],
    kind: 'duty',
  },
  'enterprise-opinion': {
    fulfilledBy: answeredForNow,
    voidedBy: [...returned, 'unmerged'],
    kind: 'duty',
  },
  'weekly-report': {
    fulfilledBy: ['progress-reported'],
    voidedBy: ['replied', 'contributed', ...returned],
    kind: 'turn',
  },
  'supplement-before-acceptance': {
    fulfilledBy: ['supplement-supplied'],
    voidedBy: ['supplement-lapsed', 'supplement-extended', 'supplement-ended'],
    kind: 'lapse',
  },
  'supplement-during-handling': {
    fulfilledBy: ['supplement-supplied'],
    voidedBy: ['supplement-lapsed', 'supplement-extended', 'supplement-requested', 'supplement-ended'],
    kind: 'lapse',
  },
  'inner-limit': { fulfilledBy: ['replied-up'], voidedBy: [], kind: 'inner' },
  'non-cooperation': { fulfilledBy: [], voidedBy: ['cooperation-recorded', 'merged', ...returned], kind: 'right' },
  'emergency-acknowledgement': {
    fulfilledBy: ['acknowledged', 'interim-replied', 'replied', 'contributed'],
    voidedBy: ['return-approved', 'reassigned', 'emergency-downgraded'],
    kind: 'duty',
  },
  'supervision-answer': {
    fulfilledBy: ['supervision-answered'],
    voidedBy: ['supervision-raised', 'supervision-discharged', ...returned],
    kind: 'turn',
  },
  callback: {
    fulfilledBy: ['called-back'],
    voidedBy: ['callback-given-up', 'reopened'],
    kind: 'duty',
    followsUp,
  },
  'rating-examination': { fulfilledBy: ['rating-examined'], voidedBy: [], kind: 'duty', followsUp },
  'finding-verification': { fulfilledBy: ['finding-verified'], voidedBy: [], kind: 'duty', followsUp },
  'misuse-reply': { fulfilledBy: ['misuse-answered'], voidedBy: ['misuse-reply-lapsed'], kind: 'lapse', followsUp },
  'misuse-expiry': { fulfilledBy: [], voidedBy: ['misuse-expired'], kind: 'lapse', followsUp },
  'clue-receipt': { fulfilledBy: ['clue-received'], voidedBy: ['clue-closed'], kind: 'duty', followsUp },
  'clue-feedback': { fulfilledBy: ['clue-feedback-recorded'], voidedBy: ['clue-closed'], kind: 'duty', followsUp },
}

/** After these nothing of the ticket runs any more: the event of an end is called as the state it leads to. */
const endsEverything: readonly EventName[] = ended

/** An order's clock heeds its own events, a record's its own, a turn its own; the ticket's heeds its lead's and what happens to the ticket. */
function concerns(event: Happened, clock: Clock, ticket: Ticket): boolean {
  if (event.type === 'progress-reported' && event.due !== clock.limit) return false
  if ('subject' in event && event.subject !== clock.subject) return false
  if (!('order' in event) || event.order === undefined) return true
  return clock.order ? event.order === clock.order : findOrder(ticket, event.order)?.role === 'lead'
}

/** What runs for the ticket only while it is handled. */
const ofHandling: readonly ClockKind[] = ['non-cooperation', 'supplement-during-handling']

/** An emergency that no unit had is one unit's again, or follows another: its own tracking is over. */
const takesEmergency: readonly EventName[] = ['dispatched', 'merged']

/** An emergency does not wait for its appellant, whom the unit on the spot speaks to. */
const waitsToBeTold = ({ type }: Happened): boolean =>
  type !== 'emergency-declared' && (bearsOnTelling.includes(type) || clockEnds.review.fulfilledBy.includes(type))
const bearsOnTelling: readonly EventName[] = [
  ...(['notice-told', 'notice-failed', 'filing-contested'] as const),
  ...(['supplement-supplied', 'supplement-explained'] as const),
]

/** The clock after an event: ended as met, late or void, or as it was. */
export function tick(clock: Clock, event: Happened, ticket: Ticket): Clock {
  const { fulfilledBy, voidedBy, followsUp } = clockEnds[clock.kind]
  if (clock.until === 'told' && waitsToBeTold(event)) return tickUntilTold(clock, event, fulfilledBy)
  if (runsOn(clock, event, ticket) || reviewRunsOn(clock, event))
    return { ...clock, endedAt: undefined, outcome: undefined }
  if (clock.endedAt) return clock
  const theirs = concerns(event, clock, ticket)

  if (theirs && fulfilledBy.includes(event.type)) {
    const at = 'happenedAt' in event ? event.happenedAt : event.at
    return { ...clock, endedAt: at, outcome: at < clock.limit ? 'met' : 'late' }
  }
  // The end of the ticket may be the very outcome that has to be told.
  const outlivesTheEnd = followsUp || clock.until === 'told'
  if ((theirs && voidedBy.includes(event.type)) || (!outlivesTheEnd && endsEverything.includes(event.type)))
    return { ...clock, endedAt: event.at, outcome: 'void' }
  if (clock.kind === 'emergency-acknowledgement' && !clock.order && takesEmergency.includes(event.type))
    return { ...clock, endedAt: event.at, outcome: 'void' }
  if (event.type === 'emergency-downgraded' && event.to !== 'handling' && ofHandling.includes(clock.kind))
    return { ...clock, endedAt: event.at, outcome: 'void' }
  if (event.type === 'reclassified' && event.ends.includes(clock.kind))
    return { ...clock, endedAt: event.at, outcome: 'void' }
  if (passedBy(event) === clock.kind && theirs)
    return {
      ...clock,
      passedAt: clock.limit,
      ...(clockEnds[clock.kind].kind === 'turn' ? { endedAt: clock.limit } : {}),
    }
  return clock
}

/**
 * 阶段性答复时限续算 — a final reply stood in for the interim one; sent back before that limit it does so no longer, and the limit runs on
 * to its original end. Sent back later, it had met it (第十九条（二）、第二十条).
 */
function runsOn({ kind, order, outcome, limit }: Clock, event: Happened, ticket: Ticket): boolean {
  if (kind !== 'interim-reply' || outcome !== 'met') return false
  if (event.type === 'sent-back')
    return event.order === order && event.at < limit && !findOrder(ticket, event.order)?.interim
  return event.type === 'lead-sent-back' && order === undefined && event.happenedAt < limit && !ticket.handled?.interim
}

/** 初核续算 — a filing that was contested is no outcome of the review: within its limit it runs on. */
const reviewRunsOn = ({ kind, outcome, limit }: Clock, event: Happened): boolean =>
  event.type === 'filing-contested' && kind === 'review' && outcome === 'met' && event.at < limit

function passedBy(event: Happened): ClockKind | undefined {
  if (event.type === 'inner-limit-passed') return 'inner-limit'
  return event.type === 'limit-passed' ? event.clock : undefined
}
