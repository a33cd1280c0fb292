/** What tickets, work orders and assistance tasks look like, in answers and in what is posted. */
import * as z from 'zod'

export const moment = z.iso.datetime({ offset: true })

const clockAnswer = z.looseObject({
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
  title: z.string(),
  text: z.string(),
  registeredAt: moment,
})

export const workOrderAnswer = z.looseObject({
  workOrder: z.string(),
  role: z.enum(['lead', 'co', 'sub']),
  unit: z.string(),
  orderState: z.enum(['open', 'replied', 'given-back', 'ended']),
  ticket: ticketAnswer,
  limits: z.array(clockAnswer),
})

export const assistanceAnswer = z.looseObject({
  task: z.string(),
  workOrder: z.string(),
  unit: z.string(),
  text: z.string(),
  until: z.iso.date(),
})
