/** 保存期限 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { retainingCommands } from './commands.ts'
import { endRetention } from './end-retention.ts'
import type { retainingEvents } from './events.ts'

export const retainingRules: RulesOf<typeof retainingCommands> = { endRetention }

export const retainingChanges: Changes<typeof retainingEvents> = {
  'identity-ended': (_, { at }) => ({ identityEndedAt: at }),
  'texts-ended': (_, { at }) => ({ textsEndedAt: at }),
  'looks-ended': (_, { at }) => ({ looksEndedAt: at }),
}
