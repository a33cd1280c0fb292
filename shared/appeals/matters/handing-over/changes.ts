/** 移送、转接 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { handingOverCommands } from './commands.ts'
import type { handingOverEvents } from './events.ts'
import { handBack } from './hand-back.ts'
import { handOver } from './hand-over.ts'
import { recordHandOverReceipt } from './receipt.ts'
import { noteSentAgain } from './sent-again.ts'

export const handingOverRules: RulesOf<typeof handingOverCommands> = {
  handOver,
  recordHandOverReceipt,
  handBack,
  noteSentAgain,
}

export const handingOverChanges: Changes<typeof handingOverEvents> = {
  'handed-over': ({ handOvers = [] }, { type: _, ...one }) => ({ handOvers: [...handOvers, one] }),
  'hand-over-received': ({ handOvers = [] }, { subject, type: _, ...received }) => ({
    handOvers: withSubject(handOvers, subject, { received }),
  }),
  'handed-back': (ticket, { subject, type: _, ...back }) => ({
    handOvers: withSubject(ticket.handOvers ?? [], subject, { back }),
    ...(back.to ? { state: back.to, outcome: undefined } : {}),
  }),
  'sent-again': ({ sentAgain = [] }, { type: _, ...one }) => ({ sentAgain: [...sentAgain, one] }),
}
