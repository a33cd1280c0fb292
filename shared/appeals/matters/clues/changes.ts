/** 线索移交 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import { withSubject } from '../../ticket/change.ts'
import type { cluesEvents } from './events.ts'

export const cluesChanges: Changes<typeof cluesEvents> = {
  'clue-transferred': (ticket, { type: _, ...clue }) => ({ clues: [...ticket.clues, { ...clue, feedback: [] }] }),
  'clue-feedback-recorded': ({ clues }, { subject, type: _, ...feedback }) => ({
    clues: clues.map((clue) => (clue.subject === subject ? { ...clue, feedback: [...clue.feedback, feedback] } : clue)),
  }),
  'clue-closed': ({ clues }, { subject, type: _, ...closed }) => ({ clues: withSubject(clues, subject, { closed }) }),
}
