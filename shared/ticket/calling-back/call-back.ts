/** 回访 — every chosen ticket once; unanswered calls are counted and given up; what is found untrue is worked again (第十九条、第三十条). */
import type { CommandOf } from '../command.ts'
import { type Context, type Decision, decided, type Rule, refused } from '../decision.ts'
import { falseClosing } from '../false-closing/found.ts'
import type { Ticket } from '../ticket.ts'
import { missedCalls, validCallback } from './callbacks.ts'

export const callBack: Rule<'callBack'> = (command, ticket, context) => {
  if (validCallback(ticket)) return refused('callback.already-made')
  return command.outcome === 'reached' ? reached(command, ticket, context) : missed(command, ticket, context)
}

function reached(command: CommandOf<'callBack'>, ticket: Ticket, context: Context): Decision {
  const { solved, truth, agreed, returned, by, note } = command
  if (!solved) return refused('callback.needs-answer')

  const answer = { solved, ...(truth ? { truth } : {}), ...(agreed === undefined ? {} : { agreed }) }
  const calledBack = {
    type: 'called-back' as const,
    ...answer,
    ...(returned ? { returned } : {}),
    by,
    ...(note ? { note } : {}),
  }
  return falseClosing('callback', calledBack, answer, ticket, context)
}

function missed({ by, note }: CommandOf<'callBack'>, ticket: Ticket, { rules }: Context): Decision {
  if (ticket.callbackGivenUpAt) return refused('callback.given-up')
  const attempts = missedCalls(ticket) + 1

  const missed = { type: 'callback-missed' as const, by, ...(note ? { note } : {}) }
  return attempts < rules.callback.attempts ? decided(missed) : decided(missed, { type: 'callback-given-up', attempts })
}
