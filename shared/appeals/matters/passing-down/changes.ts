/** 逐级交办 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withOrder } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { askAssistance, reportAssistance } from './assistance.ts'
import type { passingDownCommands } from './commands.ts'
import type { passingDownEvents } from './events.ts'
import { adopt, recall, sendBackDown } from './from-below.ts'
import { passDown } from './pass-down.ts'

export const passingDownRules: RulesOf<typeof passingDownCommands> = {
  passDown,
  sendBackDown,
  adopt,
  recall,
  askAssistance,
  reportAssistance,
}

export const passingDownChanges: Changes<typeof passingDownEvents> = {
  'passed-down': (ticket, { at, order: parent, orders, instructions }) => ({
    orders: [
      ...ticket.orders,
      ...orders.map(
        ({ number, unit }): WorkOrder => ({
          number,
          unit,
          role: 'sub',
          parent,
          instructions,
          dispatchedAt: at,
          by: 'passed-down',
          state: 'open',
          statutory: undefined,
          raised: 0,
          earlierReturns: [],
          sentBack: [],
        }),
      ),
    ],
  }),
  'replied-up': (ticket, { order, at, record, answer, consultation }) =>
    withOrder(ticket, order, () => ({
      state: 'replied',
      reply: { at, record, answer, ...(consultation ? { consultation } : {}) },
    })),
  'sent-back-down': (ticket, { order, at, reasons }) =>
    withOrder(ticket, order, ({ sentBack }) => ({ state: 'open', sentBack: [...sentBack, { at, reasons }] })),
  adopted: (ticket, { order, at }) => withOrder(ticket, order, () => ({ adoptedAt: at })),
  recalled: (ticket, { order, at }) => withOrder(ticket, order, () => ({ state: 'ended', endedAt: at })),
  'inner-limit-passed': () => ({}),
  'inner-limit-capped': (ticket, { order, lastDay, limit }) => ({
    clocks: ticket.clocks.map((clock) =>
      clock.kind === 'inner-limit' && clock.order === order && !clock.endedAt ? { ...clock, lastDay, limit } : clock,
    ),
  }),
  'passed-down-ended': () => ({}),
  'assistance-asked': (ticket, { at, task: number, order, unit, text, until }) => ({
    assistance: [...ticket.assistance, { number, order, unit, text, until, askedAt: at }],
  }),
  'assistance-reported': (ticket, { at, task: number, report: text, by }) => ({
    assistance: ticket.assistance.map((task) =>
      task.number === number ? { ...task, report: { at, text, by } } : task,
    ),
  }),
}
