/** 诉求人不当行为 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { misuseEvents } from './events.ts'

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
