/** 答复时限 — the reply limits that an order starts, or goes on with (第十九条、第二十一条). */
import { deadline } from '../../law/deadline.ts'
import type { ClockKind } from '../../law/limit.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import type { Context } from '../ticket/decision.ts'
import { clockOf, type Ticket } from '../ticket/ticket.ts'
import type { Happened } from '../words/event.ts'
import type { StatutoryLimit } from '../words/event-fields.ts'
import { clockBefore, continued, firstGivenTo } from './continuing.ts'
import { periodOf } from './limit-of.ts'
import type { Clock } from './shape.ts'
import { type Started, stands, started, starter } from './start.ts'
import { weeksGoOn } from './weekly.ts'

/** The replies an order owes by the ticket's type: a co-handler only the final one, a sub-unit none but to the unit above (art. 19, 21). */
const owed = ({ role }: Pick<WorkOrder, 'role'>, { ticketType }: Ticket, { rules }: Context): ReplyKind[] =>
  role === 'sub' ? [] : rules.types[ticketType].clocks.filter((kind) => role === 'lead' || kind !== 'interim-reply')

type ReplyKind = Context['rules']['types'][Ticket['ticketType']]['clocks'][number]

/** A statute's own limit replaces that of the completing reply (art. 19(5)). */
function replyClock(
  kind: ReplyKind,
  order: string,
  { at, statutory }: Pick<Happened<'dispatched'>, 'at' | 'statutory'>,
  context: Context,
): Started {
  if (!statutory || kind === 'interim-reply') return starter(context)(kind, at, order)
  const { rules, calendar } = context
  const end = deadline({ period: periodOf(statutory) }, at, calendar)
  return { ...started(kind, at, end, rules, order), statutory }
}

/** What a new order starts: fresh limits for a new unit; for one that had the matter before, those it had. */
export function repliesOwed(
  { number, unit, role }: Pick<WorkOrder, 'number' | 'unit' | 'role'>,
  event: Happened<'dispatched'>,
  ticket: Ticket,
  context: Context,
): Started[] {
  const holder = { number, unit }
  const given = firstGivenTo(holder, ticket)
  const kinds = owed({ role }, ticket, context)
  const replies = kinds.flatMap((kind) => {
    const before = clockBefore(kind, holder, ticket)
    if (!before)
      return [
        given ? sinceGiven(kind, number, given, event.statutory, context) : replyClock(kind, number, event, context),
      ]
    return isDone(before) && repliedOnce.includes(kind) ? [] : [continued(before, ticket, number)]
  })
  return [...replies, ...weeksGoOn(holder, replies, ticket, context)]
}

/** What was given once is not given again: the interim reply, the preliminary opinion. */
const repliedOnce: readonly ClockKind[] = ['interim-reply', 'enterprise-opinion']
const isDone = ({ outcome }: Clock): boolean => outcome === 'met' || outcome === 'late'

/** 变更定性 — the new type's limits count from when the unit was given the matter; one it had before under this type goes on. */
export function changedClocks(order: WorkOrder, ticket: Ticket, context: Context): Started[] {
  const { number, dispatchedAt, statutory } = order
  return owed(order, ticket, context)
    .filter((kind) => !stands(clockOf(ticket, kind, number)))
    .map((kind) => {
      const before = clockOf(ticket, kind, number) ?? clockBefore(kind, order, ticket)
      if (before) return continued(before, ticket, number)
      return sinceGiven(kind, number, firstGivenTo(order, ticket) ?? dispatchedAt, statutory, context)
    })
}

/** A limit that the unit did not have when it was given the matter: where it would have passed before it applied, it counts from now (our reading). */
function sinceGiven(
  kind: ReplyKind,
  order: string,
  given: string,
  statutory: StatutoryLimit | undefined,
  context: Context,
): Started {
  const sinceThen = replyClock(kind, order, { at: given, statutory }, context)
  return sinceThen.limit > context.now ? sinceThen : replyClock(kind, order, { at: context.now, statutory }, context)
}
