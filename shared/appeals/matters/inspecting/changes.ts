/** 抽检 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { inspectingCommands } from './commands.ts'
import type { inspectingEvents } from './events.ts'
import { recordInspection } from './record-inspection.ts'

export const inspectingRules: RulesOf<typeof inspectingCommands> = { recordInspection }

export const inspectingChanges: Changes<typeof inspectingEvents> = {
  inspected: (ticket, { type: _, ...inspected }) => ({ inspections: [...ticket.inspections, inspected] }),
}
