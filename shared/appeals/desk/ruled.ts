/** 裁定 — whether the return that a responsibility list cites was decided on. */
import { replay } from '../kind/replay.ts'
import { requestsOf } from '../matters/returning/requests.ts'
import { ticketOfPath } from '../ticket/number.ts'
import { findOrder } from '../ticket/ticket.ts'
import type { Tickets } from './ports.ts'

export const rulings = (tickets: Pick<Tickets, 'read'>) => ({
  async isRuled(workOrder: string): Promise<boolean> {
    const number = ticketOfPath(workOrder)
    const stored = number ? await tickets.read(number) : undefined
    const ticket = stored && replay(stored.log)
    const order = ticket && findOrder(ticket, workOrder)
    return (
      order !== undefined && requestsOf(order).some(({ decision }) => decision === 'approved' || decision === 'refused')
    )
  },
})
