/** 否定备案 — what the authority's examination makes of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { negativeCommands } from './commands.ts'
import type { negativeEvents } from './events.ts'
import { examineNegative } from './examine-negative.ts'

export const negativeRules: RulesOf<typeof negativeCommands> = { examineNegative }

export const negativeChanges: Changes<typeof negativeEvents> = {
  'negative-examined': (ticket, { at, outcome, decision, reasons }) => ({
    negatives: ticket.negatives.map((one, index) =>
      index === outcome - 1 ? { ...one, examined: { at, decision, reasons } } : one,
    ),
  }),
}
