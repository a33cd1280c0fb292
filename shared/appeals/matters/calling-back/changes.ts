/** 回访 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { callBack } from './call-back.ts'
import type { callingBackCommands } from './commands.ts'
import type { callingBackEvents } from './events.ts'

export const callingBackRules: RulesOf<typeof callingBackCommands> = { callBack }

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
