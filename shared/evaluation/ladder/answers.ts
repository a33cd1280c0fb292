/** 排名靠后督办 — what calls about ladders answer (art. 31). */
import * as z from 'zod'
import { authorities, roles } from '../../access/actor.ts'
import { pageOf } from '../../door/pages.ts'
import { issuers } from '../../law/permission.ts'
import { moment } from '../../schema/moment.ts'
import { ladderStanding } from './ground.ts'
import { findings, ladderStates, ladderTerms, receivedBy } from './words.ts'

const measure = z.string().describe('督办方式代码，见 /v1/regulation evaluation.measures')
const lastDay = (of: string) => z.iso.date().optional().describe(of)

const row = {
  ladder: z.string().describe('督办编号 the unit and how many it had'),
  unit: z.string(),
  state: z
    .enum(ladderStates)
    .describe(
      'proposed 已提出 · declined 不予督办 · fallen 依据不再成立 · running 督办中 · ended 已解除 · withdrawn 已撤销',
    ),
  results: z.array(z.string()).describe('所依据的考核结果 the results it rests on, the oldest first'),
  proposedAt: moment,
  step: measure.optional(),
  issuedAt: moment.optional(),
  receivedAt: moment.optional(),
  repliedAt: moment.optional(),
  reportedAt: moment.optional(),
  finding: z.enum(findings).optional().describe('sufficient 整改到位 · insufficient 整改不力'),
  replyBy: lastDay('回复期限，未回复时 last day to answer'),
  reportBy: lastDay('报送整改情况的期限，未报送时 last day to report'),
  checkBy: lastDay('核查期限，未核查时 last day to check'),
  fellBy: z.string().optional().describe('更正后依据不再成立的结果 the restated result by which its ground fell'),
  overAt: moment.optional(),
}

const person = z
  .strictObject({
    role: z.enum(roles),
    id: z.string().describe('密钥的公开编号 public id of the key'),
    staff: z.string().optional(),
    authority: z.enum(authorities).optional(),
    unit: z.string().optional(),
  })
  .describe('何人 who')
const said = { at: moment, by: person }
const term = { term: z.enum(ladderTerms), lastDay: z.iso.date() }

const grounds = z
  .array(
    z.strictObject({
      result: z.string(),
      manifest: z.string().describe('审定的封存清单 SHA-256'),
      standing: ladderStanding.describe('名次、组内单位数和低于界限的指标 place, size of the group, figures below'),
    }),
  )
  .describe('所依据的考核结果，旧的在前 what it rests on, the oldest first')

const ladder = z.strictObject({
  ...row,
  late: z.array(z.strictObject(term)).describe('逾期 terms that passed and are still open'),
  next: z.array(measure).describe('依次可作的督办 the steps that may come next in their order'),
  proposed: z.strictObject({ ...said, reason: z.string() }),
  grounds,
  fell: z.strictObject({ at: moment, result: z.string() }).optional(),
  steps: z.array(
    z.strictObject({
      ...said,
      step: measure,
      zh: z.string(),
      en: z.string(),
      article: z.string(),
      text: z.string(),
      reasons: z.string(),
      reference: z.string().optional().describe('文号'),
      meetingOn: z.iso.date().optional().describe('约谈日期'),
      metWith: z.string().optional().describe('约谈对象 with whom'),
      isPublic: z.boolean(),
      replyBy: z.iso.date(),
      reportBy: z.iso.date(),
      received: z.strictObject({ at: moment, how: z.enum(receivedBy) }).optional(),
      reply: z.strictObject({ ...said, statement: z.string() }).optional(),
      reports: z.array(z.strictObject({ ...said, report: z.string(), checkBy: z.iso.date() })),
      checks: z.array(
        z.strictObject({
          ...said,
          finding: z.enum(findings),
          reasons: z.string(),
          reports: z.int().describe('核查时已报送几次 how many reports there were'),
        }),
      ),
      passed: z.array(z.strictObject({ ...term, at: moment })).describe('逾期记录 terms found passed'),
    }),
  ),
  over: z.strictObject({ ...said, reasons: z.string().optional() }).optional(),
})

/** 告知被督办单位的内容 — what the unit is posted. */
export const ladderTold = z.strictObject({
  ...{ ladder: row.ladder, unit: row.unit, state: row.state, results: row.results },
  step: z
    .strictObject({
      measure,
      zh: z.string(),
      en: z.string(),
      issuedAt: moment,
      issuer: z.enum(issuers),
      article: z.string(),
      text: z.string(),
      reasons: z.string(),
      reference: z.string().optional(),
      meetingOn: z.iso.date().optional(),
      replyBy: z.iso.date(),
      reportBy: z.iso.date(),
      check: z.strictObject({ at: moment, finding: z.enum(findings), reasons: z.string() }).optional(),
    })
    .optional()
    .describe('现在的督办 the step that stands'),
  fellBy: row.fellBy,
  overAt: row.overAt,
  reasons: z.string().optional().describe('不予督办、解除或者撤销的理由 why it is over'),
})

const listed = z.strictObject({ ...row, late: z.array(z.enum(ladderTerms)).describe('逾期 terms that passed') })

export const laddersAnswers = {
  listLadderCandidates: pageOf(
    z.strictObject({
      unit: z.string(),
      grounds,
      ladder: z.string().optional().describe('尚未了结的督办 open already'),
    }),
  ),
  proposeLadder: ladder,
  listLadders: pageOf(listed),
  readLadder: ladder,
  declineLadder: ladder,
  issueLadderStep: ladder,
  receiveLadderStep: ladder,
  replyToLadderStep: ladder,
  reportRectification: ladder,
  checkRectification: ladder,
  endLadder: ladder,
  withdrawLadder: ladder,
  listLadderPublications: pageOf(
    z.strictObject({
      unit: z.string(),
      unitName: z.string().optional().describe('单位名称'),
      measure,
      zh: z.string(),
      en: z.string(),
      issuedAt: moment,
      issuer: z.enum(issuers),
      article: z.string(),
      text: z.string().optional().describe('撤销的不再公开文本 not of what was withdrawn'),
      reasons: z.string().optional(),
      reference: z.string().optional(),
      endedAt: moment.optional().describe('整改到位、解除督办 when it was ended as reformed'),
      withdrawnAt: moment.optional(),
      withdrawnFor: z.string().optional().describe('撤销的理由 why it was withdrawn'),
    }),
  ),
}
