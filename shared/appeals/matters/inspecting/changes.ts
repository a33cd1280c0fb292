/** 抽检 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { inspectingEvents } from './events.ts'

export const inspectingChanges: Changes<typeof inspectingEvents> = {
  inspected: (ticket, { type: _, ...inspected }) => ({ inspections: [...ticket.inspections, inspected] }),
}
