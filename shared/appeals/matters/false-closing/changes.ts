/** 假办结、被办结 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { falseClosingCommands } from './commands.ts'
import type { falseClosingEvents } from './events.ts'
import { verifyFinding } from './verify-finding.ts'

export const falseClosingRules: RulesOf<typeof falseClosingCommands> = { verifyFinding }

export const falseClosingChanges: Changes<typeof falseClosingEvents> = {
  'false-closing-found': (ticket, { type: _, ...finding }) => ({ findings: [...ticket.findings, finding] }),
  'finding-verified': (ticket, { subject, type: _, ...verification }) => ({
    findings: ticket.findings.map((finding) => (finding.subject === subject ? { ...finding, verification } : finding)),
  }),
}
