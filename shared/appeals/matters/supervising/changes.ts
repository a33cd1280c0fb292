/** 督办 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withOrder } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { answerSupervision } from './answer-supervision.ts'
import type { supervisingCommands } from './commands.ts'
import { dischargeSupervision } from './discharge-supervision.ts'
import type { supervisingEvents } from './events.ts'
import { raiseSupervision } from './raise-supervision.ts'
import type { Supervision } from './shape.ts'
import { supervise } from './supervise.ts'
import { urge } from './urge.ts'

export const supervisingRules: RulesOf<typeof supervisingCommands> = {
  supervise,
  raiseSupervision,
  answerSupervision,
  dischargeSupervision,
  urge,
}

export const supervisingChanges: Changes<typeof supervisingEvents> = {
  'supervision-opened': (
    ticket,
    { supervision: n, order, trigger, limits = [], step, level, to, branch, demand, article, at },
  ) => ({
    supervisions: [
      ...ticket.supervisions,
      {
        n,
        order,
        triggers: [trigger],
        limits,
        step,
        level,
        to,
        branch,
        openedAt: at,
        demands: [{ at, step, level, cause: 'trigger', demand, article }],
        answers: [],
      },
    ],
  }),
  'supervision-raised': (ticket, { supervision, trigger, limits = [], step, level, to, cause, demand, article, at }) =>
    withSupervision(ticket, supervision, ({ triggers, limits: earlier, demands }) => ({
      triggers: trigger && !triggers.includes(trigger) ? [...triggers, trigger] : triggers,
      limits: [...earlier, ...limits],
      step,
      level,
      to,
      demands: [...demands, { at, step, level, cause, demand, article }],
      answeredAt: undefined,
    })),
  'supervision-answered': (ticket, { supervision, at, by, text }) =>
    withSupervision(ticket, supervision, ({ answers }) => ({
      answeredAt: at,
      answers: [...answers, { at, by, ...(text === undefined ? {} : { text }) }],
    })),
  'supervision-discharged': (ticket, { supervision, at, note }) =>
    withSupervision(ticket, supervision, () => ({ dischargedAt: at, ...(note === undefined ? {} : { note }) })),
  urged: (ticket, { order, at }) =>
    withOrder(ticket, order, ({ urged }) => ({ urged: { times: (urged?.times ?? 0) + 1, lastAt: at } })),
}

const withSupervision = (
  ticket: Ticket,
  n: number,
  change: (supervision: Supervision) => Partial<Supervision>,
): Partial<Ticket> => ({
  supervisions: ticket.supervisions.map((supervision) =>
    supervision.n === n ? { ...supervision, ...change(supervision) } : supervision,
  ),
})
