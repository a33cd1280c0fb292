/** What the events of 办理 make of a ticket. */
import type { Changes } from '../change.ts'
import { withOrder } from '../change.ts'
import type { handlingEvents } from './events.ts'

export const handlingChanges: Changes<typeof handlingEvents> = {
  acknowledged: (ticket, { order, at }) =>
    withOrder(ticket, order, ({ receivedAt }) => ({ acknowledgedAt: at, receivedAt: receivedAt ?? at })),
  'interim-replied': (ticket, { order, at, record, answer }) =>
    withOrder(ticket, order, () => ({ interim: { at, record, answer } })),
  replied: (ticket, { order, at, record, answer, consultation }) => ({
    state: 'replied',
    ...withOrder(ticket, order, () => ({
      state: 'replied',
      reply: { at, record, answer, ...(consultation ? { consultation } : {}) },
    })),
  }),
  contributed: (ticket, { order, at, record, answer }) =>
    withOrder(ticket, order, () => ({ state: 'replied', reply: { at, record, answer } })),
  'sent-back': (ticket, { order, at, reasons }) => ({
    state: 'handling',
    check: undefined,
    ...withOrder(ticket, order, ({ sentBack }) => ({ state: 'open', sentBack: [...sentBack, { at, reasons }] })),
  }),
  'check-passed': (_, { at, order }) => ({ check: { at, order } }),
}
