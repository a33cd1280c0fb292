/** 工作人员违规 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { misconductCommands } from './commands.ts'
import type { misconductEvents } from './events.ts'
import { reportMisconduct } from './report-misconduct.ts'
import { takeMisconductStep } from './take-step.ts'
import { verifyMisconduct } from './verify-misconduct.ts'

export const misconductRules: RulesOf<typeof misconductCommands> = {
  reportMisconduct,
  verifyMisconduct,
  takeMisconductStep,
}

export const misconductChanges: Changes<typeof misconductEvents> = {
  'misconduct-reported': (ticket, { type: _, ...report }) => ({
    misconduct: [...ticket.misconduct, { ...report, steps: [] }],
  }),
  'misconduct-verified': ({ misconduct }, { subject, type: _, ...verification }) => ({
    misconduct: withSubject(misconduct, subject, { verification }),
  }),
  'misconduct-step-taken': ({ misconduct }, { subject, type: _, ...step }) => ({
    misconduct: misconduct.map((record) =>
      record.subject === subject ? { ...record, steps: [...record.steps, step] } : record,
    ),
  }),
}
