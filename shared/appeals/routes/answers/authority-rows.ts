/** 主管部门清单 — answers with the rows of the authorities' lists. */

import * as z from 'zod'
import { roles } from '../../../access/actor.ts'
import { moment } from '../../../schema/moment.ts'
import { findingGrounds, findingSources } from '../../matters/false-closing/words.ts'
import { caseMarks } from '../../matters/marking/words.ts'
import { misconductSources } from '../../matters/misconduct/words.ts'
import { occasion } from '../../matters/rating/events.ts'
import { markedNatures } from '../../matters/rating/words.ts'
import { byUnit, ofTicket, timed } from './rows.ts'

export const badRatingRow = z.strictObject({
  ...ofTicket,
  rating: z.string(),
  level: z.int(),
  about: occasion,
  at: moment,
  ...byUnit,
  lastDay: z.iso.date(),
  ...timed,
})

/** The authorities' lists: which one is asked for decides the row. */
export const authorityRow = z.union([
  badRatingRow.describe('bad-ratings'),
  z
    .strictObject({
      ...ofTicket,
      area: z.string().optional(),
      ...byUnit,
      nature: z.enum(markedNatures).optional(),
      markedAt: moment.optional(),
      level: z.int().describe('最低一次评价 the lowest rating it had'),
    })
    .describe('marked-after-rating'),
  z
    .strictObject({
      ...ofTicket,
      area: z.string().optional(),
      ...byUnit,
      attempts: z.int(),
      givenUpAt: moment.optional(),
    })
    .describe('callbacks-given-up'),
  z
    .strictObject({
      ...ofTicket,
      area: z.string().optional(),
      finding: z.string(),
      at: moment,
      by: z.enum(findingSources),
      kinds: z.array(z.enum(findingGrounds)),
      ...byUnit,
      ground: z.int(),
      alternative: z.string(),
      ...timed,
    })
    .describe('findings'),
  z
    .strictObject({
      ...ofTicket,
      category: z.string().optional(),
      area: z.string().optional(),
      request: z.string(),
      mark: z.enum(caseMarks),
      order: z.string().optional(),
      ...byUnit,
      askedBy: z.enum(roles),
      requestedAt: moment,
      since: moment.optional().describe('标记之日 since when it stands'),
    })
    .describe('mark-requests, marks-hard-case, marks-unreasonable, marks-beyond-powers, marks-joint-supervision'),
  z
    .strictObject({
      ticket: z.string(),
      record: z.string(),
      kind: z.string(),
      at: moment,
      stage: z.string(),
      handedOver: z.strictObject({ at: moment, to: z.string(), reference: z.string() }).optional(),
    })
    .describe('misuse'),
  z
    .strictObject({
      ticket: z.string(),
      record: z.string(),
      ground: z.int(),
      ...byUnit,
      foundBy: z.enum(misconductSources),
      at: moment,
      verified: moment.optional(),
      serious: z.boolean().optional(),
      crime: z.boolean().optional(),
      steps: z.array(z.strictObject({ step: z.string(), reference: z.string() })),
    })
    .describe('misconduct'),
  z
    .strictObject({
      ticket: z.string(),
      clue: z.string(),
      to: z.string(),
      ground: z.string().optional(),
      body: z.string(),
      reference: z.string(),
      at: moment,
      receivedAt: moment.optional().describe('签收时间'),
      receiptDue: z.iso.date().optional().describe('签收期限 until when its receipt is to be on record'),
      feedback: z.int(),
      feedbackDue: z.iso.date().optional(),
      overdue: z.boolean().optional(),
      closedAt: moment.optional(),
    })
    .describe('clues, clues-closed'),
])
