/** 抽检 — answers with the draws of inspections and how to draw them again. */
import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'
import { ticketType } from '../../words/classification.ts'
import { afterwards } from './follow-up.ts'

const period = { from: z.iso.date(), to: z.iso.date() }
const tickets = z.array(z.string()).describe('诉求件编号 numbers of tickets')
const words = { zh: z.string(), en: z.string() }

const published = {
  inspection: z.string(),
  at: moment,
  ...period,
  stratum: z.strictObject({
    area: z.string().optional(),
    unit: z.string().optional(),
    ticketType: ticketType.optional(),
  }),
  size: z.int(),
  seed: z.string().describe('32 hexadecimal digits drawn before the stratum was looked at'),
  population: z.int(),
  populationDigest: z.string().describe('SHA-256 of the sorted ticket numbers of the stratum, a line each'),
}
const method = z.strictObject(words).describe('抽取办法，任何人可以复核 how to draw it again')
const kept = { ...published, drawnBy: z.string() }

export const inspectionAnswers = {
  drawInspection: z.strictObject({ ...kept, drawn: tickets, method }),
  listInspections: z.strictObject({ method, items: z.array(z.strictObject({ ...published, drawn: z.int() })) }),
  readInspection: z.strictObject({
    ...kept,
    drawn: z.array(z.strictObject({ ticket: z.string(), result: afterwards.inspections.element.optional() })),
  }),
}
