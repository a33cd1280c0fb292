/** 线索移交 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { cluesCommands } from './commands.ts'
import type { cluesEvents } from './events.ts'
import { closeClue, recordClueFeedback, transferClue } from './transfer-clue.ts'

export const cluesRules: RulesOf<typeof cluesCommands> = { transferClue, recordClueFeedback, closeClue }

export const cluesChanges: Changes<typeof cluesEvents> = {
  'clue-transferred': (ticket, { type: _, ...clue }) => ({ clues: [...ticket.clues, { ...clue, feedback: [] }] }),
  'clue-feedback-recorded': ({ clues }, { subject, type: _, ...feedback }) => ({
    clues: clues.map((clue) => (clue.subject === subject ? { ...clue, feedback: [...clue.feedback, feedback] } : clue)),
  }),
  'clue-closed': ({ clues }, { subject, type: _, ...closed }) => ({ clues: withSubject(clues, subject, { closed }) }),
}
