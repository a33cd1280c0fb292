/** 时限至告知 — a clock that ends when the outcome was told, not when it was decided (第十八条). */
import type { Clock } from '../clocks/shape.ts'
import type { EventName, EventOf, Happened } from '../words/event.ts'

/** Who is told of one of these has been told that the appeal was accepted, and more. */
const tellsMore: readonly EventName[] = ['dispatched', 'lead-dispatched', 'interim-replied', 'check-passed', 'closed']

/** An acceptance may be taken back before it was told; then it is the refusal that has to be. */
const takesBack: readonly EventName[] = ['rejected', 'redirected']

interface About {
  of: string
  decidedAt: string
}

/** Whether being told of this ends the clock: of its outcome, of a later one, or of what came of it. */
export const tellsOf = ({ of, decidedAt }: About, { until, decided, endedAt }: Clock, outcomes: readonly EventName[]) =>
  until === 'told' &&
  endedAt === undefined &&
  decided !== undefined &&
  decidedAt >= decided.at &&
  [...outcomes, ...tellsMore].some((name) => name === of)

/** Whether it was this notice that ended it. */
export const wasToldBy = ({ notice }: { notice: string }, { toldBy }: Clock): boolean => toldBy === notice

/** The clock after an event; `outcomes` decide it, and whoever waited for none of them is told of nothing. */
export function tickUntilTold(clock: Clock, event: Happened, outcomes: readonly EventName[]): Clock {
  if (event.type === 'notice-told') return tellsOf(event, clock, outcomes) ? toldAt(clock, event) : clock
  if (event.type === 'notice-failed') return wasToldBy(event, clock) ? { ...clock, ...running } : clock
  if (event.type === 'filing-contested') return contested(clock, event.at)
  if (event.type === 'supplement-supplied' || event.type === 'supplement-explained') return answered(clock, event.at)
  if (clock.endedAt || !outcomes.includes(event.type)) return clock
  // A supplement that was asked for in time was the outcome of this review, whatever is decided when it has come.
  const isReplaced = clock.decided?.of === 'accepted' && takesBack.includes(event.type)
  return clock.decided && !isReplaced ? clock : { ...clock, decided: { at: event.at, of: event.type } }
}

const running = { endedAt: undefined, outcome: undefined, toldBy: undefined }

const toldAt = (clock: Clock, { happenedAt, notice }: EventOf<'notice-told'>): Clock => ({
  ...clock,
  endedAt: happenedAt,
  outcome: happenedAt < clock.limit ? 'met' : 'late',
  toldBy: notice,
})

/** Whoever answers a request has been told of it, whichever way. */
const answered = (clock: Clock, at: string): Clock =>
  clock.decided?.of === 'supplement-requested' && !clock.endedAt
    ? { ...clock, endedAt: at, outcome: at < clock.limit ? 'met' : 'late' }
    : clock

/** 未告知的补正要求 — nobody has been told of it: silence says nothing. */
export const isUntoldRequest = ({ until, decided, endedAt }: Clock): boolean =>
  until === 'told' && decided?.of === 'supplement-requested' && endedAt === undefined

/** Contested, a filing is no outcome within its limit: the review runs on. After it nothing is left to tell whoever contests. */
function contested(clock: Clock, at: string): Clock {
  if (clock.decided?.of !== 'filed') return clock
  if (at < clock.limit)
    return clock.outcome === 'met' || !clock.endedAt ? { ...clock, ...running, decided: undefined } : clock
  return clock.endedAt ? clock : { ...clock, endedAt: at, outcome: 'late' }
}
