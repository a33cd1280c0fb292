/** 附件 — its rule by command, and what its event makes of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { attachingCommands } from './commands.ts'
import type { attachingEvents } from './events.ts'
import { keepFile } from './keep-file.ts'

export const attachingRules: RulesOf<typeof attachingCommands> = { keepFile }

export const attachingChanges: Changes<typeof attachingEvents> = {
  'file-kept': ({ files = [] }, { type: _, ...file }) => ({ files: [...files, file] }),
}
