/** 标记的阶段 — how far a mark has come, and whose it is to decide. */
import type { Rules } from '../../../law/rules.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { Mark } from './shape.ts'
import type { CaseMark, markStages } from './words.ts'

export function stageOf({ decided, ended }: Mark): (typeof markStages)[number] {
  if (!decided) return 'requested'
  if (decided.decision === 'refused') return 'refused'
  return ended ? 'ended' : 'standing'
}

export const standingMarks = ({ marks = [] }: Ticket): Mark[] => marks.filter((mark) => stageOf(mark) === 'standing')

/** 单位所涉 — those that stand and concern the unit of this order: its own, and those of the ticket. */
export const standingFor = (order: string, ticket: Ticket): Mark[] =>
  standingMarks(ticket).filter((mark) => mark.order === order || mark.unit === undefined)

export const kindOf = (mark: CaseMark, { marking }: Rules): Rules['marking']['kinds'][CaseMark] => marking.kinds[mark]
