/** 回访 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { callingBackEvents } from './events.ts'

export const callingBackChanges: Changes<typeof callingBackEvents> = {
  'called-back': (ticket, { type: _, ...callback }) => ({
    callbacks: [...ticket.callbacks, { outcome: 'reached', ...callback }],
    callbackGivenUpAt: undefined,
  }),
  'callback-missed': (ticket, { type: _, ...callback }) => ({
    callbacks: [...ticket.callbacks, { outcome: 'unreachable', ...callback }],
  }),
  'callback-given-up': (_, { at }) => ({ callbackGivenUpAt: at }),
}
