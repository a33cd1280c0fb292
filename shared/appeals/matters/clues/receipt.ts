/** 线索送达、签收 — the document was taken to its body, and the body signed for it (第七条). */

import type { Instant } from '../../../law/shanghai-time.ts'
import { isNotYet, isTooEarly } from '../../../law/time-given.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { notOpen } from './transfer-clue.ts'

export const recordClueDelivery: Rule<'recordClueDelivery'> = ({ clue: subject, type: _, ...by }, ticket, { now }) => {
  const unable = notOpen(subject, ticket)
  if (unable) return unable
  const { at, delivered } = clueOf(subject, ticket)
  if (delivered) return refused('clue.delivered-already', { at: delivered.deliveredAt })
  if (isNotYet(by.deliveredAt, now) || isTooEarly(by.deliveredAt, at as Instant))
    return refused('clue.date-out-of-range', { after: at })

  return decided({ type: 'clue-delivered', subject, ...by })
}

/** What was signed for was delivered, whether or not somebody said how. */
export const recordClueReceipt: Rule<'recordClueReceipt'> = ({ clue: subject, type: _, ...by }, ticket, { now }) => {
  const unable = notOpen(subject, ticket)
  if (unable) return unable
  const { at, delivered, received } = clueOf(subject, ticket)
  if (received) return refused('clue.received-already', { at: received.receivedAt })
  const after = delivered?.deliveredAt ?? at
  if (isNotYet(by.receivedAt, now) || isTooEarly(by.receivedAt, after as Instant))
    return refused('clue.date-out-of-range', { after })

  return decided({ type: 'clue-received', subject, ...by })
}

const clueOf = (subject: string, { clues }: Ticket) => {
  const clue = clues.find((one) => one.subject === subject)
  if (!clue) throw new Error('a clue that is open is there')
  return clue
}
