/** 保密 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { confidentialityCommands } from './commands.ts'
import type { confidentialityEvents } from './events.ts'
import { recordContact } from './record-contact.ts'
import { setConfidentiality } from './set-confidentiality.ts'
import { writeForUnits } from './write-for-units.ts'

export const confidentialityRules: RulesOf<typeof confidentialityCommands> = {
  setConfidentiality,
  writeForUnits,
  recordContact,
}

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
