/** 督办清单 — open supervisions, for the city and each unit asked (第二十三条). */

import type { Listed } from '../../../access/holding.ts'
import { countedOf } from '../../clocks/shape.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import { asUnitsRead } from '../confidentiality/confidentiality.ts'
import type { Supervision } from './shape.ts'
import { answerClock, supervisionState } from './supervision.ts'
import { type GoingOn, isGoingOn } from './words.ts'

/** The list of a unit with those below it, or of the whole city. */
export const supervisionList = (unit: string | undefined) =>
  listOf<ReturnType<typeof rowOf> & { state: GoingOn }>(`supervisions ${unit ?? '*'}`)

export const listedSupervisions = (ticket: Ticket): Listed[] =>
  ticket.supervisions.flatMap((supervision) => {
    const row = rowOf(supervision, ticket)
    const state = supervisionState(supervision, ticket)
    return [undefined, ...supervision.branch].map((unit) => {
      const of = { key: `supervision ${supervision.n} ${unit ?? '*'}`, since: supervision.openedAt, due: row.limit }
      return isGoingOn(state)
        ? listed({ ...of, list: supervisionList(unit), row: { ...row, state } })
        : listed({ ...of, list: undefined, row: { ...row, state } })
    })
  })

function rowOf(supervision: Supervision, ticket: Ticket) {
  const { n, order, triggers, step, level, openedAt, demands } = supervision
  const clock = answerClock(ticket, supervision)
  const held = findOrder(ticket, order)
  return {
    ticket: ticket.number,
    title: asUnitsRead(ticket).title,
    category: ticket.category,
    area: ticket.area,
    supervision: n,
    order,
    unit: held?.unit,
    triggers,
    step,
    level,
    demands: demands.length,
    openedAt,
    answeredAt: supervision.answeredAt,
    limit: clock?.limit,
    counted: countedOf(clock),
    passed: clock?.passedAt !== undefined,
    urged: held?.urged,
  }
}
