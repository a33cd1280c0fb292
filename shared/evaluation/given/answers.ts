/** 评定分 — what calls about points given answer. */
import * as z from 'zod'
import { authorities } from '../../access/actor.ts'
import { pageOf } from '../../door/pages.ts'
import { moment } from '../../schema/moment.ts'

const given = z.strictObject({
  component: z.string().describe('评定项'),
  unit: z.string(),
  to: z.iso.date().describe('考核期的最后一日 last day of the period'),
  points: z.number(),
  document: z.string().describe('依据的文件'),
  reason: z.string(),
  at: moment,
  by: z.strictObject({
    id: z.string().describe('密钥的公开编号 public id of the key'),
    staff: z.string().optional(),
    authority: z.enum(authorities).optional(),
  }),
  times: z.int().describe('评定次数，更改过的大于一 how often they were given'),
})

export const givenAnswers = { givePoints: given, listGivenPoints: pageOf(given) }
