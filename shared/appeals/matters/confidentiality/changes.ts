/** 保密 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { confidentialityEvents } from './events.ts'

export const confidentialityChanges: Changes<typeof confidentialityEvents> = {
  'confidentiality-set': (ticket, { at, confidential, cause, how, seenBy = [] }) => ({
    confidential,
    // Only the appellant's own word settles it for good.
    ...(cause === 'asked' ? { confidentialByWish: confidential } : {}),
    confidentiality: [...ticket.confidentiality, { at, confidential, cause, ...(how ? { how } : {}), seenBy }],
  }),
  'unit-version-written': (_, { at, title, text, place }) => ({
    unitVersion: { at, title, text, ...(place ? { place } : {}) },
  }),
  'appellant-contacted': ({ contacts = [] }, { at, type: _, ...contact }) => ({
    contacts: [...contacts, { at, ...contact }],
  }),
}
