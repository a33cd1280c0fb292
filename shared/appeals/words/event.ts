/** 事件 — what was decided about a ticket, all that its log contains. */
import type * as z from 'zod'
import { type EventOfShapes, oneOf } from '../../record/event-shape.ts'
import { clocksEvents } from '../clocks/events.ts'
import { attachingEvents } from '../matters/attaching/events.ts'
import { callingBackEvents } from '../matters/calling-back/events.ts'
import { claimingEvents } from '../matters/claiming/events.ts'
import { classifyingEvents } from '../matters/classifying/events.ts'
import { closingEvents } from '../matters/closing/events.ts'
import { cluesEvents } from '../matters/clues/events.ts'
import { confidentialityEvents } from '../matters/confidentiality/events.ts'
import { dispatchingEvents } from '../matters/dispatching/events.ts'
import { emergenciesEvents } from '../matters/emergencies/events.ts'
import { enterpriseEvents } from '../matters/enterprise/events.ts'
import { extendingEvents } from '../matters/extending/events.ts'
import { falseClosingEvents } from '../matters/false-closing/events.ts'
import { handingOverEvents } from '../matters/handing-over/events.ts'
import { handlingEvents } from '../matters/handling/events.ts'
import { identifyingEvents } from '../matters/identifying/events.ts'
import { inspectingEvents } from '../matters/inspecting/events.ts'
import { markingEvents } from '../matters/marking/events.ts'
import { mergingEvents } from '../matters/merging/events.ts'
import { misconductEvents } from '../matters/misconduct/events.ts'
import { misuseEvents } from '../matters/misuse/events.ts'
import { negativeEvents } from '../matters/negative/events.ts'
import { notingEvents } from '../matters/noting/events.ts'
import { passingDownEvents } from '../matters/passing-down/events.ts'
import { publishingEvents } from '../matters/publishing/events.ts'
import { ratingEvents } from '../matters/rating/events.ts'
import { registeringEvents } from '../matters/registering/events.ts'
import { reopeningEvents } from '../matters/reopening/events.ts'
import { repeatsEvents } from '../matters/repeats/events.ts'
import { retainingEvents } from '../matters/retaining/events.ts'
import { returningEvents } from '../matters/returning/events.ts'
import { reviewingEvents } from '../matters/reviewing/events.ts'
import { supervisingEvents } from '../matters/supervising/events.ts'
import { supplementingEvents } from '../matters/supplementing/events.ts'
import { telephoningEvents } from '../matters/telephoning/events.ts'
import { tellingEvents } from '../matters/telling/events.ts'

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
  ...handingOverEvents,
  ...confidentialityEvents,
  ...identifyingEvents,
  ...retainingEvents,
  ...notingEvents,
  ...markingEvents,
  ...attachingEvents,
  ...telephoningEvents,
  ...claimingEvents,
  ...tellingEvents,
  ...publishingEvents,
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
