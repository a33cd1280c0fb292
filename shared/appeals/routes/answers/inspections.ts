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
  populationDigest: z.string().optional().describe('SHA-256 of the sorted ticket numbers of the stratum, a line each'),
  nth: z.int().optional().describe('第几次抽取 which draw it is'),
  ordinals: z
    .array(z.int())
    .optional()
    .describe('抽中的序号：范围内按编号排列，从1起 places in the sorted stratum, from 1 on'),
}
const found = {
  examined: z.int().describe('已抽检件数'),
  processFaulty: z.int().describe('过程有问题的件数'),
  resultFaulty: z.int().describe('结果有问题的件数'),
}
const results = z.strictObject({ at: moment, ...found }).optional()
const method = z.strictObject(words).describe('抽取办法，任何人可以复核 how to draw it again')
const seedHash = z.string().describe('种子的SHA-256')
const kept = { ...published, drawnBy: z.string(), results }

export const inspectionAnswers = {
  drawInspection: z.strictObject({ ...kept, drawn: tickets, method }),
  listInspections: z.strictObject({
    method,
    next: z
      .strictObject({ nth: z.int(), seedHash })
      .describe('下一次抽取：种子的哈希先行公布 of the next draw the hash of its seed, before it is drawn'),
    items: z.array(z.strictObject({ ...published, drawn: z.int(), seedHash: seedHash.optional(), results })),
  }),
  publishInspectionResults: z.strictObject({ inspection: z.string(), at: moment.optional(), ...found }).partial(),
  readInspection: z.strictObject({
    ...kept,
    drawn: z.array(z.strictObject({ ticket: z.string(), result: afterwards.inspections.element.optional() })),
  }),
}
