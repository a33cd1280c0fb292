/** 事件 — what was decided about a ticket, all that its log contains. */
import type * as z from 'zod'
import { callingBackEvents } from './calling-back/events.ts'
import { classifyingEvents } from './classifying/events.ts'
import { clocksEvents } from './clocks/events.ts'
import { closingEvents } from './closing/events.ts'
import { cluesEvents } from './clues/events.ts'
import { confidentialityEvents } from './confidentiality/events.ts'
import { dispatchingEvents } from './dispatching/events.ts'
import { emergenciesEvents } from './emergencies/events.ts'
import { enterpriseEvents } from './enterprise/events.ts'
import { type EventOfShapes, oneOf } from './event-shape.ts'
import { extendingEvents } from './extending/events.ts'
import { falseClosingEvents } from './false-closing/events.ts'
import { handlingEvents } from './handling/events.ts'
import { identifyingEvents } from './identifying/events.ts'
import { inspectingEvents } from './inspecting/events.ts'
import { mergingEvents } from './merging/events.ts'
import { misconductEvents } from './misconduct/events.ts'
import { misuseEvents } from './misuse/events.ts'
import { negativeEvents } from './negative/events.ts'
import { passingDownEvents } from './passing-down/events.ts'
import { ratingEvents } from './rating/events.ts'
import { registeringEvents } from './registering/events.ts'
import { reopeningEvents } from './reopening/events.ts'
import { repeatsEvents } from './repeats/events.ts'
import { retainingEvents } from './retaining/events.ts'
import { returningEvents } from './returning/events.ts'
import { reviewingEvents } from './reviewing/events.ts'
import { supervisingEvents } from './supervising/events.ts'
import { supplementingEvents } from './supplementing/events.ts'

export const eventShapes = [
  ...registeringEvents,
  ...reviewingEvents,
  ...supplementingEvents,
  ...emergenciesEvents,
  ...classifyingEvents,
  ...enterpriseEvents,
  ...dispatchingEvents,
  ...handlingEvents,
  ...mergingEvents,
  ...repeatsEvents,
  ...returningEvents,
  ...passingDownEvents,
  ...closingEvents,
  ...negativeEvents,
  ...extendingEvents,
  ...supervisingEvents,
  ...callingBackEvents,
  ...ratingEvents,
  ...inspectingEvents,
  ...falseClosingEvents,
  ...reopeningEvents,
  ...misuseEvents,
  ...misconductEvents,
  ...cluesEvents,
  ...confidentialityEvents,
  ...identifyingEvents,
  ...retainingEvents,
  ...clocksEvents,
] as const

export const event = oneOf(eventShapes)
/** What an event of this type is made of. */
export const schemaOf = (type: EventName): z.ZodType | undefined =>
  eventShapes.find((one) => one.type === type)?.schema()
export type TicketEvent = EventOfShapes<typeof eventShapes>
export type EventName = TicketEvent['type']
export type EventOf<N extends EventName> = Extract<TicketEvent, { type: N }>

/** An event with the moment of its decision. */
export type Happened<N extends EventName = EventName> = EventOf<N> & { at: string }
