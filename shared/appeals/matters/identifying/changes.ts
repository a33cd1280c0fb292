/** 身份信息 — its events change nothing that a ticket shows. */
import type { Changes } from '../../ticket/change.ts'
import type { identifyingEvents } from './events.ts'

export const identifyingChanges: Changes<typeof identifyingEvents> = {
  'identity-corrected': () => ({}),
}
