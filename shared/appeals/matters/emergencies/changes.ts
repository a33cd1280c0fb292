/** 突发事项 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { isInHand } from '../../ticket/ticket.ts'
import type { emergenciesCommands } from './commands.ts'
import { declareEmergency } from './declare-emergency.ts'
import type { emergenciesEvents } from './events.ts'
import { confirmEmergency, downgradeEmergency } from './review-emergency.ts'

export const emergenciesRules: RulesOf<typeof emergenciesCommands> = {
  declareEmergency,
  confirmEmergency,
  downgradeEmergency,
}

export const emergenciesChanges: Changes<typeof emergenciesEvents> = {
  'emergency-declared': (ticket, { at, kind, held }) => ({
    emergency: kind,
    emergencyConfirmedAt: undefined,
    beforeEmergency: { at, state: ticket.state, acceptedAt: ticket.acceptedAt, dispatchedAt: ticket.dispatchedAt },
    orders: ticket.orders.map((order) =>
      held.includes(order.number) ? { ...order, acknowledgedAt: undefined } : order,
    ),
  }),
  'emergency-confirmed': (_, { at }) => ({ emergencyConfirmedAt: at }),
  // What went before it goes on: the ordinary handling, the acceptance, or the review as if it had just been registered.
  'emergency-downgraded': (ticket, { at, to }) => ({
    state: to,
    emergency: undefined,
    beforeEmergency: undefined,
    ...(to === 'handling'
      ? {}
      : {
          acceptedAt: to === 'accepted' ? ticket.beforeEmergency?.acceptedAt : undefined,
          dispatchedAt: to === 'accepted' ? ticket.beforeEmergency?.dispatchedAt : undefined,
          nonCooperationSince: undefined,
        }),
    orders: ticket.orders.map((order) =>
      isInHand(order) && (to !== 'handling' || order.by === 'emergency')
        ? { ...order, state: 'ended', endedAt: at }
        : order,
    ),
  }),
}
