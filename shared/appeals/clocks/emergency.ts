/** 突发事项的时限 — clocks that an emergency starts, and those that go on without it (第十八条). */
import { deadline } from '../../law/deadline.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { isEmergencyNow } from '../matters/emergencies/now.ts'
import type { Context } from '../ticket/decision.ts'
import { clockOf, isInHand, runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { Happened } from '../words/event.ts'
import { continued } from './continuing.ts'
import { limitOf } from './limit-of.ts'
import { type Started, stands, started, starter } from './start.ts'

/** Nobody acknowledged: it is waited for once more, longer the oftener it was told. */
export function acknowledgement(
  { at, times, order }: Happened<'emergency-raised'>,
  { rules, calendar }: Context,
): Started {
  const kind = 'emergency-acknowledgement'
  const end = deadline(limitOf({ kind, times }, rules), at, calendar)
  return { ...started(kind, at, end, rules, order), ...(times > 0 ? { times } : {}) }
}

/** 无人签收 — the units that were to acknowledge it are gone: whoever still has the matter must; where nobody has, it is tracked as the ticket's own. */
export function untaken({ at, ...event }: Happened, ticket: Ticket, context: Context): Started[] {
  if (!isEmergencyNow(ticket) || ('transferTo' in event && event.transferTo)) return []
  const held = ticket.orders.filter((order) => order.role !== 'sub' && isInHand(order))
  const isSeenTo = ({ number }: WorkOrder) => stands(clockOf(ticket, 'emergency-acknowledgement', number))
  if (held.some(isSeenTo)) return []
  const holder = held.find(({ role }) => role === 'lead') ?? held[0]
  return [starter(context)('emergency-acknowledgement', at, holder?.number)]
}

/** It was none: what it interrupted goes on under the limits it had, and none of it begins anew (art. 18). */
export function withoutEmergency(
  { at, to }: Happened<'emergency-downgraded'>,
  ticket: Ticket,
  { beforeEmergency }: Ticket,
  context: Context,
): Started[] {
  const start = starter(context)
  if (to === 'accepted') {
    if (runningClocks(ticket).some(({ kind }) => kind === 'dispatch')) return []
    const dispatch = beforeEmergency?.state === 'accepted' ? clockOf(ticket, 'dispatch') : undefined
    return [dispatch ? continued(dispatch, ticket) : start('dispatch', at)]
  }
  if (to !== 'registered') return []
  const { suppliedAt, lapsedAt } = ticket.supplement ?? {}
  // The two working days run from where they did, whoever took it for an emergency; from the supplement where one was asked for.
  return [start('review', suppliedAt ?? lapsedAt ?? clockOf(ticket, 'review')?.start ?? ticket.registeredAt)]
}
