/** 定性 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { classifyingCommands } from './commands.ts'
import type { classifyingEvents } from './events.ts'
import { reclassify } from './reclassify.ts'

export const classifyingRules: RulesOf<typeof classifyingCommands> = { reclassify }

export const classifyingChanges: Changes<typeof classifyingEvents> = {
  reclassified: (ticket, { at, from, to, businessEnvironment, reasons, byReview }) => ({
    ticketType: to,
    businessEnvironment,
    enterpriseReview: undefined,
    reclassifications: [...ticket.reclassifications, { at, from, to, reasons, ...(byReview ? { byReview } : {}) }],
  }),
}
