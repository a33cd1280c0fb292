/** 督办清单 — open supervisions, for the city and each unit asked (第二十三条). */

import type { Listed } from '../../../access/holding.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import { asUnitsRead } from '../confidentiality/confidentiality.ts'
import { answerClock, supervisionState } from './supervision.ts'

/** The list of a unit with those below it, or of the whole city. */
export const supervisionList = (unit: string | undefined): string => `supervisions ${unit ?? '*'}`

export function listedSupervisions(ticket: Ticket): Listed[] {
  const { title } = asUnitsRead(ticket)
  return ticket.supervisions.flatMap((supervision) => {
    const { n, order, triggers, step, level, openedAt, demands } = supervision
    const state = supervisionState(supervision, ticket)
    const clock = answerClock(ticket, supervision)
    const held = findOrder(ticket, order)
    const row = {
      ticket: ticket.number,
      title,
      category: ticket.category,
      area: ticket.area,
      supervision: n,
      order,
      unit: held?.unit,
      triggers,
      step,
      level,
      state,
      demands: demands.length,
      openedAt,
      answeredAt: supervision.answeredAt,
      limit: clock?.limit,
      passed: clock?.passedAt !== undefined,
      urged: held?.urged,
    }
    return [undefined, ...supervision.branch].map((unit) => ({
      key: `supervision ${n} ${unit ?? '*'}`,
      list: state === 'open' || state === 'answered' ? supervisionList(unit) : undefined,
      since: openedAt,
      row,
    }))
  })
}
