/** 诉求人不当行为 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { answerMisuse } from './answer-misuse.ts'
import type { misuseCommands } from './commands.ts'
import type { misuseEvents } from './events.ts'
import { handOverMisuse } from './hand-over-misuse.ts'
import { recordMisuse } from './record-misuse.ts'
import { verifyMisuse } from './verify-misuse.ts'

export const misuseRules: RulesOf<typeof misuseCommands> = { recordMisuse, answerMisuse, verifyMisuse, handOverMisuse }

export const misuseChanges: Changes<typeof misuseEvents> = {
  'misuse-recorded': (ticket, { type: _, ...record }) => ({ misuse: [...ticket.misuse, record] }),
  'misuse-answered': ({ misuse }, { subject, at, text }) => ({
    misuse: withSubject(misuse, subject, { reply: { at, text } }),
  }),
  'misuse-reply-lapsed': ({ misuse }, { subject, at }) => ({ misuse: withSubject(misuse, subject, { lapsedAt: at }) }),
  'misuse-verified': ({ misuse }, { subject, type: _, ...verification }) => ({
    misuse: withSubject(misuse, subject, { verification }),
  }),
  'misuse-handed-over': ({ misuse }, { subject, type: _, ...handedOver }) => ({
    misuse: withSubject(misuse, subject, { handedOver }),
  }),
  'misuse-expired': ({ misuse }, { subject, at }) => ({ misuse: withSubject(misuse, subject, { expiredAt: at }) }),
}
