/** 特殊标记 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { markingCommands } from './commands.ts'
import { decideMark, endMark } from './decide-mark.ts'
import type { markingEvents } from './events.ts'
import { requestMark } from './request-mark.ts'

export const markingRules: RulesOf<typeof markingCommands> = { requestMark, decideMark, endMark }

export const markingChanges: Changes<typeof markingEvents> = {
  'mark-requested': ({ marks = [] }, { type: _, ...request }) => ({ marks: [...marks, request] }),
  'mark-decided': ({ marks = [] }, { subject, type: _, ...decided }) => ({
    marks: withSubject(marks, subject, { decided }),
  }),
  'mark-ended': ({ marks = [] }, { subject, type: _, ...ended }) => ({ marks: withSubject(marks, subject, { ended }) }),
}
