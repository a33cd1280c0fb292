/** What the API answers with, as schemas: for the reference, the typed client and the contract tests. */
import * as z from 'zod'

const moment = z.iso.datetime({ offset: true })
const text = z.string()

export const clockAnswer = z.looseObject({
  clock: z.string().describe('时限种类'),
  order: z.string().optional(),
  start: moment,
  lastDay: z.iso.date(),
  limit: moment.describe('24:00 of the last day, Asia/Shanghai'),
  provisional: z.boolean().describe('reaches into a year whose arrangement is not published'),
  status: z.enum(['running', 'passed', 'met', 'late', 'void']),
  endedAt: moment.optional(),
  rules: z.string(),
})

export const ticketAnswer = z.looseObject({
  number: z.string(),
  state: z.string(),
  ticketType: z.string(),
  category: z.string().optional(),
  area: z.string().optional(),
  title: text,
  text,
  registeredAt: moment,
})

/** A registration: the number and the access code are what the appellant keeps. */
export const registeredAnswer = z.looseObject({
  number: z.string(),
  accessCode: z.string().describe('查询码 — with the number it opens progress, supplement, withdrawal and rating'),
  state: z.string(),
})

export const workOrderAnswer = z.looseObject({
  workOrder: z.string(),
  role: z.enum(['lead', 'co']),
  unit: z.string(),
  orderState: z.enum(['open', 'replied', 'given-back', 'ended']),
  ticket: ticketAnswer,
  limits: z.array(clockAnswer),
})

const row = z.looseObject({ number: z.string(), title: text })
export const pageAnswer = z.strictObject({
  items: z.array(row),
  next: z.string().optional().describe('cursor of the next page'),
})

export const deadlinesAnswer = z.strictObject({
  ticket: z.string(),
  deadlines: z.array(z.looseObject({ clock: z.string(), article: z.string(), days: z.array(z.looseObject({})) })),
})

export const timelineAnswer = z.strictObject({
  ticket: z.string(),
  decisions: z.array(z.looseObject({ n: z.int(), at: moment, command: z.string() })),
})

export const deliveriesAnswer = z.strictObject({
  items: z.array(z.looseObject({ id: z.string(), state: z.string(), attempts: z.int() })),
})

export const identityAnswer = z.strictObject({
  name: z.string(),
  phone: z.string(),
  email: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
})

export const figuresAnswer = z.looseObject({
  from: z.iso.date(),
  to: z.iso.date(),
  figures: z.array(z.looseObject({ figure: z.string() })),
})
export const anyAnswer = z.looseObject({})
