/** 记录已告知、告知失败 — only of a decision that a limit waits to be told of (第十八条). */
import { clockEnds } from '../../ticket/clock-ends.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { tellsOf, wasToldBy } from '../../ticket/until-told.ts'

export const recordTold: Rule<'recordTold'> = ({ type: _, at: happenedAt, ...told }, ticket) => {
  if (!ticket.clocks.some((clock) => tellsOf(told, clock, clockEnds[clock.kind].fulfilledBy)))
    return refused('telling.nothing-waits')
  return decided({ type: 'notice-told', ...told, happenedAt })
}

/** It was told, and then the message turns out not to have arrived. */
export const recordUntold: Rule<'recordUntold'> = ({ type: _, ...failed }, ticket) => {
  if (!ticket.clocks.some((clock) => wasToldBy(failed, clock))) return refused('telling.nothing-waits')
  return decided({ type: 'notice-failed', ...failed })
}
