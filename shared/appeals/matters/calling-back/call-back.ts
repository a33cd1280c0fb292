/** 回访 — calls every chosen ticket once, and reopens what is found untrue (第十九条、第三十条). */
import { minutesAfter } from '../../../law/shanghai-time.ts'
import { type Context, type Decision, decided, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { CommandOf } from '../../words/command.ts'
import { falseClosing } from '../false-closing/found.ts'
import { lastMissedCall, missedCalls, validCallback } from './callbacks.ts'

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

function missed({ by, note }: CommandOf<'callBack'>, ticket: Ticket, { rules, now }: Context): Decision {
  if (ticket.callbackGivenUpAt) return refused('callback.given-up')
  const { minutesApart, ...most } = rules.callback
  const last = lastMissedCall(ticket)
  const notBefore = last && minutesAfter(last, minutesApart)
  if (notBefore && now < notBefore) return refused('callback.too-soon', { notBefore, minutesApart })
  const attempts = missedCalls(ticket) + 1
  const atMost = ticket.ticketType === 'enterprise' ? most.enterpriseAttempts : most.attempts

  const missed = { type: 'callback-missed' as const, by, ...(note ? { note } : {}) }
  return attempts < atMost ? decided(missed) : decided(missed, { type: 'callback-given-up', attempts })
}
