/** 监督询问 — a request for information, its clock, its answer and what of it is public. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { type InquiryState, inquirers } from './words.ts'

const events = [
  event('inquiry-received', () => ({
    inquirer: z.enum(inquirers),
    /** the body, never a person */
    body: z.string(),
    subject: z.string(),
    question: z.string(),
    receivedOn: z.string(),
    /** last day for the answer */
    dueOn: z.string(),
  })),
  event('inquiry-answered', () => ({ answer: z.string(), by: z.string() })),
  event('inquiry-published', () => ({ question: z.string(), answer: z.string() })),
  event('inquiry-withheld', () => ({ reasons: z.string() })),
] as const

export const inquiryEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type InquiryEntry = Parsed<typeof inquiryEntry>
export type Happened = EventOfShapes<typeof events>
type Of<T extends Happened['type']> = Omit<Extract<Happened, { type: T }>, 'type'>
export type Received = Of<'inquiry-received'>

interface Act {
  at: string
  by: Actor
}

export interface Inquiry extends Received {
  inquiry: string
  version: number
  state: InquiryState
  received: Act
  answered?: (Act & { answer: string; answeredBy: string }) | undefined
  /** as it may be read by anyone: edited, the original stays */
  published?: (Act & Of<'inquiry-published'>) | undefined
  withheld?: (Act & Of<'inquiry-withheld'>) | undefined
}

export function inquiryOf(id: string, log: readonly InquiryEntry[]): Inquiry | undefined {
  let inquiry: Inquiry | undefined
  for (const { n, at, by, events } of log)
    for (const happened of events) {
      const next = after(id, inquiry, happened, { at, by })
      inquiry = next && { ...next, version: n }
    }
  return inquiry
}

function after(id: string, before: Inquiry | undefined, happened: Happened, act: Act): Inquiry | undefined {
  if (happened.type === 'inquiry-received') {
    const { type: _, ...received } = happened
    return { inquiry: id, version: 1, state: 'open', ...received, received: act }
  }
  if (!before) return undefined
  switch (happened.type) {
    case 'inquiry-answered':
      return { ...before, state: 'answered', answered: { ...act, answer: happened.answer, answeredBy: happened.by } }
    case 'inquiry-published': {
      const { type: _, ...texts } = happened
      return { ...before, state: 'published', published: { ...act, ...texts } }
    }
    case 'inquiry-withheld':
      return { ...before, state: 'withheld', withheld: { ...act, reasons: happened.reasons } }
  }
}
