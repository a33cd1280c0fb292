/** 标记 — as the platform's side and the units concerned see it; nobody else does. */
import type { Ticket } from '../../ticket/ticket.ts'
import { unnamed } from '../../words/event-fields.ts'
import { stageOf, standingFor } from './marks.ts'
import type { Mark } from './shape.ts'

export const markView = (mark: Mark) => ({
  ...unnamed(mark),
  stage: stageOf(mark),
  decided: mark.decided && unnamed(mark.decided),
  ended: mark.ended && unnamed(mark.ended),
})

/** 单位所见 — its own applications with what became of them; of others' those of the ticket, once they stand. */
export function marksOfOrder(order: string, ticket: Ticket) {
  const own = (ticket.marks ?? []).filter((mark) => mark.order === order)
  const others = standingFor(order, ticket).filter((mark) => mark.order !== order)
  const shown = [...own.map(ownMark), ...others.map(standing)]
  return shown.length > 0 ? shown : undefined
}

const standing = (mark: Mark) => ({
  request: undefined,
  mark: mark.mark,
  stage: stageOf(mark),
  requestedAt: undefined,
  reasons: undefined,
  since: mark.decided?.at,
  decisionReasons: undefined,
  endedAt: undefined,
  endReasons: undefined,
})

const ownMark = (mark: Mark) => ({
  ...standing(mark),
  request: mark.subject,
  requestedAt: mark.at,
  reasons: mark.reasons,
  decisionReasons: mark.decided?.reasons,
  endedAt: mark.ended?.at,
  endReasons: mark.ended?.reasons,
})
