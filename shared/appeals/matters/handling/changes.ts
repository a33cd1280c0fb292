/** 办理 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withOrder } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { acknowledge } from './acknowledge.ts'
import { passCheck, sendBack } from './check-reply.ts'
import type { handlingCommands } from './commands.ts'
import type { handlingEvents } from './events.ts'
import { reply } from './reply.ts'
import { replyInterim } from './reply-interim.ts'

export const handlingRules: RulesOf<typeof handlingCommands> = { acknowledge, replyInterim, reply, sendBack, passCheck }

export const handlingChanges: Changes<typeof handlingEvents> = {
  acknowledged: (ticket, { order, at }) =>
    withOrder(ticket, order, ({ receivedAt }) => ({ acknowledgedAt: at, receivedAt: receivedAt ?? at })),
  'interim-replied': (ticket, { order, at, record, answer }) =>
    withOrder(ticket, order, () => ({ interim: { at, record, answer } })),
  replied: (ticket, { order, at, record, answer, consultation, knowledge, withoutCoHandlers }) => ({
    state: 'replied',
    ...withOrder(ticket, order, (held) => ({
      state: 'replied',
      reply: {
        at,
        record,
        answer,
        ...(consultation ? { consultation } : {}),
        ...(knowledge ? { knowledge } : {}),
        ...(withoutCoHandlers ? { withoutCoHandlers } : {}),
      },
      ...withdrawnBy(held, at),
    })),
  }),
  contributed: (ticket, { order, at, record, answer }) =>
    withOrder(ticket, order, (held) => ({
      state: 'replied',
      reply: { at, record, answer },
      ...withdrawnBy(held, at),
    })),
  'sent-back': (ticket, { order, at, reasons }) => ({
    state: 'handling',
    check: undefined,
    ...withOrder(ticket, order, openedAgain({ at, reasons })),
  }),
  'contribution-sent-back': (ticket, { order, at, reasons }) => withOrder(ticket, order, openedAgain({ at, reasons })),
  'check-passed': (_, { at, order, secondLook }) => ({
    check: { at, order },
    ...(secondLook ? { secondLookAt: at } : {}),
  }),
}

const openedAgain =
  (why: WorkOrder['sentBack'][number]) =>
  ({ sentBack }: WorkOrder): Partial<WorkOrder> => ({ state: 'open', sentBack: [...sentBack, why] })

/** A unit that replies has taken the matter as its own: a return it asked for and that nobody decided is withdrawn. */
const withdrawnBy = ({ returnRequest }: WorkOrder, decidedAt: string): Partial<WorkOrder> =>
  returnRequest && !returnRequest.decision
    ? { returnRequest: { ...returnRequest, decidedAt, decision: 'withdrawn' } }
    : {}
