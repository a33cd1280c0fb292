/** 诉求件 — a ticket in answers and posts, as each kind of reader sees it. */

import * as z from 'zod'
import type { Role } from '../../../access/actor.ts'
import { moment } from '../../../schema/moment.ts'
import { examinations, negativeKinds } from '../../matters/negative/words.ts'
import { occasion } from '../../matters/rating/events.ts'
import { markedNatures } from '../../matters/rating/words.ts'
import { filedAs } from '../../matters/reviewing/words.ts'
import { appellantKind, ticketType } from '../../words/classification.ts'
import { addedFacts, links } from './added.ts'
import {
  appealShape,
  closingAnswer,
  confidentialitySet,
  confidentialityTold,
  contacts,
  outcomeAnswer,
  publicAnswer,
  supplementAnswer,
  unitVersion,
} from './appeals.ts'
import { clockAnswer } from './clock.ts'
import { afterwards, closedAnswer, confidential, misuseTold, reopening, verified } from './follow-up.ts'
import { extensionAnswer, supervisionAnswer } from './order-requests.ts'
import { orderOfTicket, workOrderAnswer } from './orders.ts'
import { callTimes } from './phone-calls.ts'
import { claimShown, rulingAnswer } from './rows.ts'

const text = z.string()
/** The times stand where one ticket is read; `at`: since when the ticket knows of it. */
const callOfTicket = z.strictObject({ call: z.string(), at: moment, ...callTimes })
const rateable = {
  mayRate: occasion.optional().describe('未指明时评价的对象 what a rating that does not say so is about'),
  rateable: z.array(occasion).describe('现在可以评价的 what may be rated now'),
}

const inTwo = z.strictObject({ zh: z.string(), en: z.string() })

const appellantShape = {
  ...appealShape,
  words: z
    .strictObject({
      state: inTwo.describe('状态'),
      type: inTwo.optional().describe('诉求类型'),
      unit: z.string().optional().describe('主办单位名称 the name of the unit that handles it'),
      ground: inTwo.optional().describe('办结或者不予受理的情形原文 the text of the ground on which it ended'),
    })
    .optional()
    .describe('用语 what the codes are called; to the appellant and the channel'),
  acceptedAt: moment.optional(),
  dispatchedAt: moment.optional(),
  unit: z.string().optional().describe('主办单位 who handles it'),
  extendedUntil: z.iso.date().optional(),
  interimAnswer: publicAnswer.optional(),
  answer: publicAnswer.optional(),
  outcome: outcomeAnswer.optional(),
  supplement: supplementAnswer.optional(),
  closing: closingAnswer.optional(),
  reopened: z.array(z.strictObject(reopening)),
  confidentiality: confidentialityTold.optional(),
  ...rateable,
}

/** 进展 — progress and public answers, no internal record. */
export const progressAnswer = z
  .strictObject({
    ...appellantShape,
    misuse: z.array(misuseTold).optional().describe('仅诉求人本人可见 to the appellant only'),
  })
  .meta({ id: 'Progress', description: '诉求人、渠道所见 a ticket as its appellant and channel read it' })

const unitAnswer = z
  .strictObject({ ...appellantShape, orders: z.array(workOrderAnswer).describe('本单位及下级的工单 its own orders') })
  .meta({ id: 'TicketOfUnit', description: '承办单位所见 a ticket as a unit that handles it reads it' })

const platformAnswer = z
  .strictObject({
    ...appealShape,
    version: z.int().describe('与 ETag 相同 the same as the ETag'),
    confidentiality: z.array(confidentialitySet),
    unitVersion: unitVersion.optional(),
    contacts: contacts.optional(),
    calls: z
      .array(callOfTicket)
      .optional()
      .describe('通话，来电号码除外 calls in which it was spoken of, without number'),
    channel: z.string(),
    reference: z.string(),
    original: z
      .strictObject({ number: z.string(), registeredAt: moment.optional(), hotline: z.string().optional() })
      .optional()
      .describe(
        '原热线的编号和登记时间，只作记录 as another hotline registered it: on record, no limit counts from it',
      ),
    appellantKind,
    businessEnvironment: z.boolean(),
    reclassifications: z.array(
      z.strictObject({
        at: moment,
        from: ticketType,
        to: ticketType,
        reasons: text,
        byReview: z.literal(true).optional().describe('营商环境建设主管部门审定 sent on by the authority’s review'),
      }),
    ),
    enterpriseReview: z.strictObject({ at: moment, reasons: text }).optional(),
    enterpriseCorrections: z
      .array(z.strictObject({ at: moment, reasons: text, reviewedAt: moment }))
      .optional()
      .describe('审定的更正 reviews confirmed by mistake, and why'),
    told: z
      .strictObject({
        at: moment,
        order: z.string(),
        toldAt: moment,
        by: z.string(),
        how: z.string(),
        said: z.string().optional(),
        consent: z.strictObject({ document: z.string(), signedOn: z.iso.date() }).optional(),
      })
      .optional(),
    closingReport: z
      .strictObject({ at: moment, order: z.string(), ground: z.int(), alternative: z.string(), reasons: text })
      .optional(),
    acceptedAt: moment.optional(),
    dispatchedAt: moment.optional(),
    outcome: outcomeAnswer.optional(),
    supplement: supplementAnswer.optional(),
    orders: z.array(orderOfTicket),
    assistance: z.array(
      z.strictObject({
        number: z.string(),
        order: z.string(),
        unit: z.string(),
        text,
        until: z.iso.date(),
        askedAt: moment,
        report: z.strictObject({ at: moment, text, by: z.string() }).optional(),
      }),
    ),
    transfers: z.int().describe('主办易手次数 how often the lead changed hands'),
    filings: z
      .array(
        z.strictObject({
          at: moment,
          as: z.enum(filedAs),
          from: ticketType.describe('归档前的类型 what it was taken for before'),
          contested: z.strictObject({ at: moment, reasons: text }).optional(),
        }),
      )
      .optional()
      .describe('即时归档 as thanks or empty, and whether the appellant contested it'),
    negatives: z.array(
      z.strictObject({
        at: moment,
        kind: z.enum(negativeKinds),
        ground: z.union([z.int(), z.string()]),
        alternative: z.string().optional(),
        reasons: text,
        unit: z.string().optional(),
        examined: verified(examinations).optional(),
      }),
    ),
    leadsSince: moment.optional().describe('可并入其他诉求件 others may be merged into it'),
    merged: z.strictObject({ into: z.string(), at: moment, seen: z.int(), reasons: text }).optional(),
    handled: z
      .strictObject({
        workOrder: z.string().optional(),
        unit: z.string().optional(),
        interim: publicAnswer.optional(),
        repliedAt: moment.optional(),
        answer: publicAnswer.optional(),
      })
      .optional()
      .describe('牵头件的办理 how the lead is handled'),
    addedFacts,
    ...links,
    clocks: z.array(clockAnswer).describe('全部时限 every limit that runs or ran'),
    check: z.strictObject({ at: moment, order: z.string() }).optional(),
    nonCooperationSince: moment.optional(),
    nonCooperationVerified: z
      .boolean()
      .optional()
      .describe('平台是否核实 whether the platform stands behind the record'),
    extensions: z.array(extensionAnswer),
    supervisions: z.array(supervisionAnswer),
    closing: closedAnswer.optional(),
    ...afterwards,
    ...rateable,
    nature: z.enum(markedNatures).optional(),
    natureSince: moment.optional(),
    natureAfterBadRating: z.boolean().optional().describe('差评之后才标注 marked only after it was rated badly'),
    ...confidential,
    claimed: claimShown.optional().describe('认领人 who of the desk works on it'),
    rulings: z.array(rulingAnswer).optional().describe('待派单时：同类派单异议的审定 at dispatch: rulings on its like'),
  })
  .meta({ id: 'Ticket', description: '平台、主管部门所见 a ticket as the platform’s side reads it' })

/** A ticket, which each reader sees in another way. */
export const asTheyReadIt = z.union([progressAnswer, unitAnswer, platformAnswer])
export type TicketShown = z.input<typeof asTheyReadIt>
export type Progress = z.input<typeof progressAnswer>
export type TicketOfUnit = z.input<typeof unitAnswer>
export type TicketOfPlatform = z.input<typeof platformAnswer>

/** Who reads it decides what a ticket looks like. */
const readers: { readonly [R in Role]: z.ZodType } = {
  channel: progressAnswer,
  appellant: progressAnswer,
  department: unitAnswer,
  operator: platformAnswer,
  supervisor: platformAnswer,
  admin: platformAnswer,
  province: z.never(),
  government: z.never(),
  anyone: z.never(),
  system: platformAnswer,
}

/** A ticket, as those who may make a call read it. @param department what departments are shown instead of it */
export function ticketAnswer(who: readonly Role[], department: z.ZodType = unitAnswer): z.ZodType {
  const as = { ...readers, department }
  const [only, ...others] = new Set(who.filter((role) => role !== 'system').map((role) => as[role]))
  return others.length === 0 ? (only ?? platformAnswer) : z.union([only ?? platformAnswer, ...others])
}
