/** 登记 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { registeringCommands } from './commands.ts'
import type { registeringEvents } from './events.ts'
import { issueAccessCode } from './issue-access-code.ts'

export const registeringRules: RulesOf<typeof registeringCommands> = { issueAccessCode }

export const registeringChanges: Changes<typeof registeringEvents> = {
  'access-code-issued': ({ accessCodes }) => ({ accessCodes: accessCodes + 1 }),
}
