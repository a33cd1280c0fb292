/** 协助任务清单 — the tasks a village or community has not reported on yet. */

import type { Listed } from '../../../access/holding.ts'
import { endOfDay } from '../../../law/shanghai-time.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import { asUnitsRead } from '../confidentiality/confidentiality.ts'
import type { AssistanceTask } from './shape.ts'

type Row = ReturnType<typeof rowOf>

export const assistanceList = (unit: string) => listOf<Row>(`assistance ${unit}`)

export const listedAssistance = (ticket: Ticket): Listed[] =>
  ticket.assistance.map((task) => {
    const waits = !task.report && findOrder(ticket, task.order)?.state === 'open'
    return listed({
      key: `assistance#${task.number}`,
      list: waits ? assistanceList(task.unit) : undefined,
      since: task.askedAt,
      due: endOfDay(task.until),
      row: rowOf(task, ticket),
    })
  })

const rowOf = ({ number, order, unit, until, askedAt }: AssistanceTask, ticket: Ticket) => ({
  number,
  ticket: ticket.number,
  title: asUnitsRead(ticket).title,
  unit,
  workOrder: order,
  until,
  askedAt,
})
