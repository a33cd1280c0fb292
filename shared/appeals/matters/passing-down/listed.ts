/** 协助任务清单 — the tasks a village or community has not reported on yet. */

import type { Listed } from '../../../access/holding.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import { asUnitsRead } from '../confidentiality/confidentiality.ts'

export const listedAssistance = (ticket: Ticket): Listed[] =>
  ticket.assistance.map(({ number, order, unit, until, askedAt, report }) => ({
    key: `assistance#${number}`,
    list: !report && findOrder(ticket, order)?.state === 'open' ? `assistance ${unit}` : undefined,
    since: askedAt,
    row: { number, ticket: ticket.number, title: asUnitsRead(ticket).title, unit, workOrder: order, until, askedAt },
  }))
