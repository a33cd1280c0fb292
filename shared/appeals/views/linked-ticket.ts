/** 关联件 — the same appellant's other ticket, as the handling unit sees it (第三十五条). */

import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { appellantView } from './ticket.ts'

export function linkedTicketView(ticket: Ticket) {
  const { number, state, ticketType, category, area, title, text, registeredAt, unit, interimAnswer, answer, closing } =
    appellantView(asUnitsRead(ticket))
  const outcome = ticket.outcome?.event.type
  return {
    ticket: number,
    state,
    ticketType,
    category,
    area,
    title,
    text,
    registeredAt,
    unit,
    interimAnswer,
    answer,
    outcome,
    closing,
  }
}
