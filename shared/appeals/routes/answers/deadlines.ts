/** 时限说明 — answers in which every limit explains itself. */

import * as z from 'zod'
import { authorities } from '../../../access/actor.ts'
import { articleOf } from '../../../law/articles.ts'
import { explainedDay } from '../../../law/explanation.ts'
import { clockKind, words } from '../../../law/limit.ts'
import { moment } from '../../../schema/moment.ts'
import { clockStatuses } from '../../ticket/clock-status.ts'
import { endCauses } from '../../words/end-causes.ts'

const day = explainedDay().extend({
  n: z.int().optional().describe('计入的第几日 its number, where it is counted'),
  why: z.string().meta({ description: '计入或者不计入的原因', example: '调休上班' }),
})

const explained = {
  name: words,
  article: z.string().meta({ description: '依据的条文', example: articleOf('interim-reply') }),
  reading: words.optional().describe('条文未明确时本平台的理解 how we read it where the text leaves it open'),
  rules: z.string().meta({ example: 'liaoning-draft-2021@1' }),
  from: words,
  until: words,
  start: moment,
  days: z.array(day).describe('自开始之日逐日说明 the starting day first'),
  lastDay: z.iso.date(),
  limit: moment.describe('最后一日24时 24:00 of the last day'),
  provisional: z.boolean(),
  summary: words.describe('一句话说明 all of it in one sentence'),
}

const grant = z
  .strictObject({
    ...explained,
    application: z.int().optional(),
    originalLastDay: z.iso.date(),
    months: z.int().optional(),
    cap: z.strictObject({ lastDay: z.iso.date(), months: z.int() }),
    grantedBy: z.enum(authorities).optional(),
    grantedAt: moment.optional(),
  })
  .meta({ id: 'ExplainedExtension', description: '延期说明 how the last day moved, and how far it may go in all' })

const deadline = z
  .strictObject({
    clock: clockKind,
    order: z.string().optional().describe('工单编号；无则为诉求件的时限'),
    subject: z.string().optional(),
    ...explained,
    status: z.enum(clockStatuses),
    endedAt: moment.optional(),
    endedBecause: z
      .strictObject({ because: z.enum(endCauses), zh: z.string(), en: z.string(), reasons: z.string().optional() })
      .optional()
      .describe('工单被上级或平台终止的，说明原因 why it was overtaken, where its order was ended by others'),
    moved: z.boolean().describe('约定、指定或者顺延过 the limit stands elsewhere than the count says'),
    extension: grant.optional(),
  })
  .meta({ id: 'Deadline', description: '时限及其逐日说明 a limit and how it was counted' })

export const deadlinesAnswer = z.strictObject({ ticket: z.string(), deadlines: z.array(deadline) })
