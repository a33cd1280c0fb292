/** 办结以后 — answers about closings, callbacks, ratings, findings and reopenings. */

import * as z from 'zod'
import { articleInEnglish, articleOf } from '../../../law/articles.ts'
import { moment } from '../../../schema/moment.ts'
import { saidOfIt } from '../../matters/calling-back/words.ts'
import { evidence } from '../../matters/closing/commands.ts'
import { findingDecisions, findingGrounds, findingSources } from '../../matters/false-closing/words.ts'
import { verdicts } from '../../matters/inspecting/words.ts'
import { caseMarks, markDecisions, markStages } from '../../matters/marking/words.ts'
import { misconductDecisions, misconductSources, misconductSteps } from '../../matters/misconduct/words.ts'
import { misuseDecisions } from '../../matters/misuse/words.ts'
import { occasion } from '../../matters/rating/events.ts'
import { conclusions, ratingWays } from '../../matters/rating/words.ts'
import { reopeningCauses } from '../../matters/reopening/words.ts'
import { outcomeAnswer } from './appeals.ts'
import { clueDelivery, clueReceipt } from './clues.ts'
import { handOversShown, sourceShown } from './hand-overs.ts'
import { by } from './reading.ts'

const text = z.string()
const subject = z.string()
export const verified = <const D extends readonly [string, string]>(decisions: D) =>
  z.strictObject({ at: moment, decision: z.enum(decisions), reasons: text })

/** 不当行为 — as the appellant is told of it, who may answer. */
export const misuseTold = z.strictObject({
  record: subject,
  at: moment,
  kind: z.string(),
  facts: text,
  answerUntil: z.iso.date().optional(),
  reply: z.strictObject({ at: moment, text }).optional(),
  lapsedAt: moment.optional(),
  verification: verified(misuseDecisions).optional(),
  expiredAt: moment.optional(),
})

export const reopening = { at: moment, cause: z.enum(reopeningCauses) }
export const closedAnswer = z.strictObject({
  at: moment,
  ground: z.int().describe(`${articleOf('closing')}第几项 ground of ${articleInEnglish('closing')}`),
  alternative: z.string(),
  evidence: evidence(),
  reasons: text,
  negative: z.literal(true).optional().describe('未解决而办结 closed without being solved'),
  withdrawal: z.literal(true).optional(),
})

/** 回访、评价、抽检 — what followed the closing. */
export const afterwards = {
  callbacks: z.array(
    z.discriminatedUnion('outcome', [
      z.strictObject({
        at: moment,
        outcome: z.literal('reached'),
        ...saidOfIt(),
        returned: z.boolean().optional(),
        by: z.string(),
        note: text.optional(),
      }),
      z.strictObject({ at: moment, outcome: z.literal('unreachable'), by: z.string(), note: text.optional() }),
    ]),
  ),
  callbackGivenUpAt: moment.optional(),
  ratings: z.array(
    z.strictObject({
      at: moment,
      subject,
      level: z.int().describe('5 非常满意 … 1 非常不满意'),
      via: z.enum(ratingWays),
      about: occasion,
      times: z.int(),
      comment: text.optional(),
      recording: z.string().optional(),
      examination: z
        .strictObject({
          at: moment,
          conclusion: z.enum(conclusions),
          causes: z.array(z.string()),
          reasons: text,
        })
        .optional(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      at: moment,
      subject,
      by: z.enum(findingSources),
      kinds: z.array(z.enum(findingGrounds)),
      unit: z.string().optional(),
      ground: z.int(),
      alternative: z.string(),
      verification: verified(findingDecisions).optional(),
    }),
  ),
  inspections: z.array(
    z.strictObject({
      at: moment,
      inspection: z.string(),
      process: z.enum(verdicts),
      result: z.enum(verdicts),
      ...saidOfIt(),
      by: z.string(),
      findings: text.optional(),
    }),
  ),
  reopenings: z.array(
    z.strictObject({
      ...reopening,
      reasons: text,
      closing: closedAnswer.optional(),
      outcome: outcomeAnswer.optional(),
      callbackGivenUpAt: moment.optional().describe('回访未能联系 its callback had been given up'),
    }),
  ),
}

/** 保密 — to the platform's side, or to the authorities alone. */
export const confidential = {
  notes: z
    .array(z.strictObject({ subject, at: moment, by, text }))
    .optional()
    .describe('内部备注，仅平台可见 internal notes, to the platform only'),
  marks: z
    .array(
      z.strictObject({
        subject,
        at: moment,
        mark: z.enum(caseMarks),
        stage: z.enum(markStages),
        reasons: text,
        order: z.string().optional().describe('所涉工单 the order it is about'),
        unit: z.string().optional(),
        by,
        decided: z.strictObject({ at: moment, decision: z.enum(markDecisions), reasons: text, by }).optional(),
        ended: z.strictObject({ at: moment, reasons: text, by }).optional(),
      }),
    )
    .optional()
    .describe('特殊标记及其申请，诉求人、渠道不可见 marks and applications, never to appellant or channel'),
  tags: z.array(text).optional().describe('标签，仅平台可见 to the platform only'),
  publicity: z
    .strictObject({
      at: moment,
      by: z.enum(['channel', 'platform']),
      shown: z.boolean().describe('现在是否公开 whether it is shown now'),
      description: text.optional(),
    })
    .optional()
    .describe('对外公开，仅平台可见 shown in public; to the platform only'),
  source: sourceShown.optional().describe('来源编号，仅平台可见 to the platform only'),
  handOvers: handOversShown.optional().describe('移送、转接，仅平台可见 to the platform only'),
  misuse: z
    .array(
      misuseTold.omit({ record: true, answerUntil: true }).extend({
        subject,
        handedOver: z.strictObject({ at: moment, to: z.string(), reference: z.string() }).optional(),
      }),
    )
    .optional()
    .describe('仅主管部门可见 to the authorities only'),
  misconduct: z
    .array(
      z.strictObject({
        subject,
        at: moment,
        ground: z.int(),
        unit: z.string().optional(),
        who: z.string().optional(),
        facts: text,
        foundBy: z.enum(misconductSources),
        verification: verified(misconductDecisions).extend({ serious: z.boolean(), crime: z.boolean() }).optional(),
        steps: z.array(
          z.strictObject({
            at: moment,
            step: z.enum(misconductSteps),
            reference: z.string(),
            reportedUp: z.string().optional(),
            to: z.string().optional(),
          }),
        ),
      }),
    )
    .optional()
    .describe('仅主管部门可见 to the authorities only'),
  clues: z
    .array(
      z.strictObject({
        subject,
        at: moment,
        to: z.string(),
        ground: z.string().optional(),
        body: z.string(),
        facts: text,
        reference: z.string(),
        basis: z.string().optional(),
        attached: z.array(z.string()).optional().describe('所附材料的编号'),
        delivered: clueDelivery().optional(),
        received: clueReceipt().optional(),
        feedback: z.array(z.strictObject({ at: moment, text, reference: z.string().optional() })),
        closed: z.strictObject({ at: moment, result: text, reference: z.string() }).optional(),
      }),
    )
    .optional()
    .describe('仅营商环境建设主管部门可见 to the business-environment authority only'),
}
