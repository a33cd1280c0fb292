/** 合并件 — a merged appeal as the unit that handles the matter is shown it: what is said, never by whom (第三十五条). */
import { asUnitsRead } from '../confidentiality/confidentiality.ts'
import type { Ticket } from '../ticket.ts'

export const mergedAppealView = (ticket: Ticket) => viewOf(asUnitsRead(ticket))

const viewOf = ({ number, title, text, place, occurredAt, registeredAt, handled, ...ticket }: Ticket) => ({
  ticket: number,
  workOrder: handled?.workOrder,
  title,
  text,
  place,
  occurredAt,
  registeredAt,
  addedFacts: ticket.addedFacts,
})
