/** 合并件 — a merged appeal as its unit sees it, without who appealed (第三十五条). */

import type { Ticket } from '../../ticket/ticket.ts'
import { asUnitsRead } from '../confidentiality/confidentiality.ts'

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
