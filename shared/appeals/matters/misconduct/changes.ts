/** 工作人员违规 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { misconductEvents } from './events.ts'

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
