/** 线索移交、定期反馈、办结 — hands a clue to a competent body until it is closed (第七条). */
import { decided, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { nextSubject } from '../../words/event-fields.ts'
import { notProved } from '../attaching/named.ts'

export const transferClue: Rule<'transferClue'> = ({ type: _, attached = [], ...clue }, ticket, { rules }) => {
  const known = rules.clues.bodies.map(({ code }) => code)
  if (!known.includes(clue.to)) return refused('clue.body-unknown', { known })
  const grounds = rules.clues.grounds.map(({ code }) => code)
  if (!grounds.includes(clue.ground)) return refused('clue.ground-unknown', { known: grounds })
  const unproved = notProved(ticket, ...attached)
  if (unproved) return unproved

  return decided({
    type: 'clue-transferred',
    subject: nextSubject('clue', ticket.clues),
    ...clue,
    ...(attached.length > 0 ? { attached } : {}),
  })
}

export const recordClueFeedback: Rule<'recordClueFeedback'> = ({ clue: subject, text, reference }, ticket) =>
  notOpen(subject, ticket) ??
  decided({ type: 'clue-feedback-recorded', subject, text, ...(reference ? { reference } : {}) })

export const closeClue: Rule<'closeClue'> = ({ clue: subject, result, reference }, ticket) =>
  notOpen(subject, ticket) ?? decided({ type: 'clue-closed', subject, result, reference })

export function notOpen(subject: string, { clues }: Ticket): Refusal | undefined {
  const clue = clues.find((candidate) => candidate.subject === subject)
  if (!clue) return refused('clue.unknown')
  if (clue.closed) return refused('clue.already-closed')
}
