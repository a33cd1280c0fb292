/** 突发事项清单 — orders that no emergency unit has acknowledged, and emergencies nobody has looked at since (第十八条第二款). */

import type { Listed } from '../../../access/holding.ts'
import type { Clock } from '../../clocks/shape.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { isEnded } from '../../ticket/states.ts'
import { clockOf, runningClocks, type Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'

/** An order that waits says who has it, and until when. */
type Row = Emergency & {
  order?: string
  unit?: string
  dispatchedAt?: string
  receivedAt?: string | undefined
  raised?: number
  told?: string[] | undefined
  limit?: string | undefined
}

export const emergencyLists = {
  unacknowledged: listOf<Row>('emergencies unacknowledged'),
  'to-review': listOf<Row>('emergencies to-review'),
}

export function listedEmergencies(ticket: Ticket): Listed[] {
  const tracked = ticket.clocks.filter(({ kind }) => kind === 'emergency-acknowledgement')
  if (tracked.length === 0) return []
  const orders = ticket.orders.filter(({ number }) => tracked.some(({ order }) => order === number))
  const untaken = tracked.findLast(({ order }) => order === undefined)
  const waits = ticket.emergency !== undefined && !ticket.emergencyConfirmedAt && !isEnded(ticket.state)
  return [
    ...orders.map((order) => unacknowledged(order, ticket)),
    ...(untaken ? [withoutUnit(untaken, ticket)] : []),
    listed({
      key: 'emergency-review',
      list: waits ? emergencyLists['to-review'] : undefined,
      since: ticket.registeredAt,
      row: shown(ticket),
    }),
  ]
}

const unacknowledged = (order: WorkOrder, ticket: Ticket): Listed =>
  listed({
    key: `emergency-${order.number}`,
    list: runningClocks(ticket).some((clock) => isAcknowledgement(clock, order.number))
      ? emergencyLists.unacknowledged
      : undefined,
    since: order.dispatchedAt,
    due: clockOf(ticket, 'emergency-acknowledgement', order.number)?.limit,
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

const isAcknowledgement = ({ kind, order }: Clock, number: string | undefined): boolean =>
  kind === 'emergency-acknowledgement' && order === number

/** 无人承接 — every unit has given it back: it stands here until one has it again. */
const withoutUnit = ({ start, limit, endedAt }: Clock, ticket: Ticket): Listed =>
  listed({
    key: 'emergency-untaken',
    list: endedAt ? undefined : emergencyLists.unacknowledged,
    since: start,
    due: limit,
    row: { ...shown(ticket), limit },
  })

const shown = ({ number, title, emergency, area, state, registeredAt }: Ticket) => ({
  ticket: number,
  number,
  title,
  emergency,
  area,
  state,
  registeredAt,
})
type Emergency = ReturnType<typeof shown>
