/** 办结 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import { outcome } from '../../ticket/change.ts'
import type { closingEvents } from './events.ts'

export const closingChanges: Changes<typeof closingEvents> = {
  closed: (_, { type: __, ...closing }) => ({ state: 'closed', closing }),
  withdrawn: outcome,
  'non-cooperation-recorded': (ticket, { at, verified }) => ({
    nonCooperationSince: ticket.nonCooperationSince ?? at,
    nonCooperationVerified: verified || (ticket.nonCooperationSince !== undefined && ticket.nonCooperationVerified),
  }),
  'cooperation-recorded': () => ({ nonCooperationSince: undefined, nonCooperationVerified: undefined }),
}
