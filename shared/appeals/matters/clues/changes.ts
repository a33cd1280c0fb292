/** 线索移交 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { cluesCommands } from './commands.ts'
import type { cluesEvents } from './events.ts'
import { recordClueDelivery, recordClueReceipt } from './receipt.ts'
import { closeClue, recordClueFeedback, transferClue } from './transfer-clue.ts'

export const cluesRules: RulesOf<typeof cluesCommands> = {
  transferClue,
  recordClueDelivery,
  recordClueReceipt,
  recordClueFeedback,
  closeClue,
}

export const cluesChanges: Changes<typeof cluesEvents> = {
  'clue-transferred': (ticket, { type: _, ...clue }) => ({ clues: [...ticket.clues, { ...clue, feedback: [] }] }),
  'clue-delivered': ({ clues }, { subject, type: _, ...delivered }) => ({
    clues: withSubject(clues, subject, { delivered }),
  }),
  'clue-received': ({ clues }, { subject, type: _, ...received }) => ({
    clues: withSubject(clues, subject, { received }),
  }),
  'clue-feedback-recorded': ({ clues }, { subject, type: _, ...feedback }) => ({
    clues: clues.map((clue) => (clue.subject === subject ? { ...clue, feedback: [...clue.feedback, feedback] } : clue)),
  }),
  'clue-closed': ({ clues }, { subject, type: _, ...closed }) => ({ clues: withSubject(clues, subject, { closed }) }),
}
