/** Events: what was decided about a ticket, in the past tense. The log of a ticket is nothing but these. */
import * as z from 'zod'
import { areaCode, date, emergencyKind } from '../city/city.ts'
import { type ClockKind, clockKind } from '../regulation/limit.ts'
import { appellantKind, consultation, evidence, ticketType } from './command.ts'
import { keptText } from './text.ts'

const instant = z.iso.datetime()
const order = z.string()

/** 法定时限 — a statute's own limit, as the catalogue entry says (art. 19(5)). */
const statutoryLimit = z.strictObject({
  workingDays: z.int().optional(),
  calendarDays: z.int().optional(),
  citation: z.string(),
})
export type StatutoryLimit = z.infer<typeof statutoryLimit>

const classification = {
  ticketType,
  category: z.string().optional(),
  area: areaCode.optional(),
  businessEnvironment: z.boolean(),
}

const e = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape })

export const event = z.discriminatedUnion('type', [
  e('registered', {
    number: z.string(),
    channel: z.string(),
    reference: z.string(),
    ...classification,
    title: z.string(),
    text: keptText,
    place: z.string().optional(),
    occurredAt: z.string().optional(),
    appellantKind,
    emergency: emergencyKind.optional(),
    /** SHA-256 of number and access code: lets the appellant in without the code being kept here */
    accessCodeHash: z.string(),
    /** key of the identity item in the appellants' table */
    identity: z.string(),
  }),
  e('answered', { answer: keptText, knowledge: z.strictObject({ article: z.string(), version: z.string() }) }),
  e('rejected', { ground: z.int(), reasons: keptText, earlierTicket: z.string().optional() }),
  e('redirected', { to: z.string(), contact: z.string().optional(), reasons: keptText }),
  e('supplement-requested', { ask: keptText, until: date, during: z.enum(['review', 'handling']) }),
  e('supplement-supplied', { text: keptText }),
  e('supplement-lapsed', {}),
  e('accepted', { ...classification, note: z.string().optional() }),
  e('filed', { as: z.enum(['thanks', 'invalid']), why: z.string() }),
  e('dispatched', {
    orders: z.array(z.strictObject({ number: order, unit: z.string(), role: z.enum(['lead', 'co']) })),
    category: z.string().optional(),
    area: areaCode.optional(),
    by: z.enum(['catalogue', 'hand', 'transfer', 'emergency']),
    reason: z.string().optional(),
    note: keptText.optional(),
    statutory: statutoryLimit.optional(),
  }),
  e('received', { order, how: z.enum(['push', 'pull']), receivedAt: instant }),
  e('acknowledged', { order, by: z.string().optional() }),
  e('interim-replied', { order, record: keptText, answer: keptText }),
  e('replied', { order, record: keptText, answer: keptText, consultation: consultation.optional() }),
  e('contributed', { order, record: keptText, answer: keptText }),
  e('sent-back', { order, reasons: keptText }),
  e('check-passed', { order, note: z.string().optional() }),
  e('closed', {
    ground: z.int(),
    alternative: z.string(),
    evidence: evidence.extend({ finding: keptText.optional() }),
    reasons: keptText,
  }),
  e('withdrawn', { how: z.enum(['written', 'oral']), recording: z.string().optional(), reasons: keptText.optional() }),
  e('non-cooperation-recorded', { facts: keptText }),
  e('cooperation-recorded', { facts: keptText }),
  e('called-back', {
    outcome: z.enum(['reached', 'unreachable']),
    solved: z.enum(['solved', 'partly', 'not-solved']).optional(),
    by: z.string(),
    note: keptText.optional(),
  }),
  e('rated', {
    level: z.int(),
    via: z.enum(['link', 'sms', 'phone']),
    about: z.enum(['acceptance', 'result']),
    comment: keptText.optional(),
  }),
  e('return-requested', {
    order,
    ground: z.enum(['not-responsible', 'not-acceptable']),
    articleGround: z.int().optional(),
    form: z.enum(['give-back', 'transfer']),
    proposes: z.string().optional(),
    reasons: keptText,
  }),
  e('return-approved', { order, reasons: keptText, transferTo: z.string().optional() }),
  e('return-refused', { order, reasons: keptText }),
  e('clock-started', {
    clock: clockKind,
    order: order.optional(),
    /** id and version of the rules it runs under; it keeps them */
    rules: z.string(),
    start: instant,
    limit: instant,
    lastDay: date,
    provisional: z.boolean(),
    statutory: statutoryLimit.optional(),
    /** continues an interrupted clock (a reply sent back): working days the platform's check took */
    checkedFor: z.int().optional(),
  }),
  e('limit-passed', { clock: clockKind, order: order.optional(), limit: instant }),
  e('emergency-raised', { order, times: z.int() }),
])

export type TicketEvent = z.infer<typeof event>
export type EventName = TicketEvent['type']
export type EventOf<N extends EventName> = Extract<TicketEvent, { type: N }>

export type { ClockKind }

/** An event with the moment of its decision. */
export type Happened<N extends EventName = EventName> = EventOf<N> & { at: string }
