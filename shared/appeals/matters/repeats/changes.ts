/** 同一诉求人再次诉求 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { repeatsCommands } from './commands.ts'
import type { repeatsEvents } from './events.ts'
import { linkEarlier, noteLater } from './link-earlier.ts'

export const repeatsRules: RulesOf<typeof repeatsCommands> = { linkEarlier, noteLater }

export const repeatsChanges: Changes<typeof repeatsEvents> = {
  'earlier-linked': ({ earlier = [] }, { at, earlier: ticket, news }) => ({
    earlier: [...earlier, { ticket, at, news }],
  }),
  'later-linked': ({ later = [] }, { at, later: ticket }) => ({ later: [...later, { ticket, at }] }),
}
