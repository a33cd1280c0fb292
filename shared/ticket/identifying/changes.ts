/** What the events of 身份信息 make of a ticket: nothing that a ticket shows. */
import type { Changes } from '../change.ts'
import type { identifyingEvents } from './events.ts'

export const identifyingChanges: Changes<typeof identifyingEvents> = {
  'identity-corrected': () => ({}),
}
