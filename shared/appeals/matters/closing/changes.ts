/** 办结 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { outcome } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { close } from './close.ts'
import type { closingCommands } from './commands.ts'
import type { closingEvents } from './events.ts'
import { recordCooperation, recordNonCooperation } from './non-cooperation.ts'
import { withdraw } from './withdraw.ts'

export const closingRules: RulesOf<typeof closingCommands> = {
  close,
  withdraw,
  recordNonCooperation,
  recordCooperation,
}

export const closingChanges: Changes<typeof closingEvents> = {
  closed: (_, { type: __, secondLook, ...closing }) => ({
    state: 'closed',
    closing,
    ...(secondLook ? { secondLookAt: closing.at } : {}),
  }),
  withdrawn: outcome,
  'non-cooperation-recorded': (ticket, { at, verified }) => ({
    nonCooperationSince: ticket.nonCooperationSince ?? at,
    nonCooperationVerified: verified || (ticket.nonCooperationSince !== undefined && ticket.nonCooperationVerified),
  }),
  'cooperation-recorded': () => ({ nonCooperationSince: undefined, nonCooperationVerified: undefined }),
}
