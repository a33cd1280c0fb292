/** 突发事项清单 — orders that no emergency unit has acknowledged, and emergencies nobody has looked at since (第十八条第二款). */
import type { Listed } from '../listed.ts'
import { isEnded } from '../states.ts'
import { clockOf, type Ticket, type WorkOrder } from '../ticket.ts'

export function listedEmergencies(ticket: Ticket): Listed[] {
  const orders = ticket.orders.filter(({ by }) => by === 'emergency')
  if (orders.length === 0) return []
  const waits = ticket.emergency !== undefined && !ticket.emergencyConfirmedAt && !isEnded(ticket.state)
  return [
    ...orders.map((order) => unacknowledged(order, ticket)),
    {
      key: 'emergency-review',
      list: waits ? 'emergencies to-review' : undefined,
      since: ticket.registeredAt,
      row: shown(ticket),
    },
  ]
}

const unacknowledged = (order: WorkOrder, ticket: Ticket): Listed => ({
  key: `emergency-${order.number}`,
  list: order.state === 'open' && !order.acknowledgedAt && !order.interim ? 'emergencies unacknowledged' : undefined,
  since: order.dispatchedAt,
  row: {
    ...shown(ticket),
    order: order.number,
    unit: order.unit,
    dispatchedAt: order.dispatchedAt,
    receivedAt: order.receivedAt,
    raised: order.raised,
    told: order.raisedTo,
    limit: clockOf(ticket, 'emergency-acknowledgement', order.number)?.limit,
  },
})

const shown = ({ number, title, emergency, area, state, registeredAt }: Ticket) => ({
  number,
  title,
  emergency,
  area,
  state,
  registeredAt,
})
