/** 待查答复 — a reply with what it is held against: the appeal, earlier replies, the closing. */
import type { TicketType } from '../words/classification.ts'

/** 征求意见 — as the reply carries it: what was said, or why nobody could be asked. */
export type Consultation = { said?: string | undefined } | { impossible: string }

export interface Reply {
  record: string
  answer: string
  /** undefined where none was given with it */
  consultation?: Consultation | undefined
}

export interface Earlier {
  /** number of the ticket that it answered */
  ticket: string
  appeal: string
  record: string
  answer: string
}

export interface Checked {
  appeal: { type: TicketType; title: string; text: string }
  reply: Reply
  /** an interim reply consults nobody yet (article 19(2)) */
  interim?: boolean
  /** replies of the same unit to other matters */
  earlier?: readonly Earlier[]
  /** the closing that was chosen or reported, by its number and alternative (article 25) */
  closing?: { ground: number; alternative: string } | undefined
}
