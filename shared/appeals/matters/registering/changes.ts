/** 登记 — what its events make of a ticket that is there already. */
import type { Changes } from '../../ticket/change.ts'
import type { registeringEvents } from './events.ts'

export const registeringChanges: Changes<typeof registeringEvents> = {
  'access-code-issued': ({ accessCodes }) => ({ accessCodes: accessCodes + 1 }),
}
