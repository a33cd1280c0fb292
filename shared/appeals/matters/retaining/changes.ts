/** 保存期限 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { retainingEvents } from './events.ts'

export const retainingChanges: Changes<typeof retainingEvents> = {
  'identity-ended': (_, { at }) => ({ identityEndedAt: at }),
  'texts-ended': (_, { at }) => ({ textsEndedAt: at }),
  'looks-ended': (_, { at }) => ({ looksEndedAt: at }),
}
