/** 考核结果 — what calls about results answer. */
import * as z from 'zod'
import { authorities } from '../../access/actor.ts'
import { pageOf } from '../../door/pages.ts'
import { figureUnits } from '../../law/figures.ts'
import { lazily } from '../../schema/lazily.ts'
import { moment } from '../../schema/moment.ts'
import { failureAnswer } from '../tries.ts'
import { apartReasons } from '../words.ts'
import { manifest } from './manifest.ts'
import { addressees, resultGroups, resultStates } from './words.ts'

const row = {
  result: z.string().describe('结果编号'),
  node: z.string().describe('考核节点'),
  year: z.int(),
  branch: z.string().optional().describe('区县的考核结果：其政府 of a district’s result: its government'),
  from: z.iso.date(),
  to: z.iso.date(),
  state: z
    .enum(resultStates)
    .describe(
      'computing 计算中 · provisional 初步结果 · reviewing 复核中 · reviewed 已复核 · approved 已审定 · reported 已报送 · published 已公布 · withdrawn 已撤销',
    ),
  begunAt: moment,
  announcedAt: moment.optional().describe('初步结果告知各单位的时间 when its list was announced to the units'),
  appealsUntil: z.iso.date().optional().describe('可以申诉的最后一日 last day for appeals'),
  approvedAt: moment.optional(),
  publishedAt: moment.optional(),
}

/** 告知承办单位的内容 — what units are told; their figures they read by key. */
export const resultTold = z.strictObject({
  ...{ result: row.result, node: row.node, year: row.year, from: row.from, to: row.to, state: row.state },
  appealsUntil: row.appealsUntil,
})

const person = z
  .strictObject({
    id: z.string().describe('密钥的公开编号 public id of the key'),
    staff: z.string().optional(),
    authority: z.enum(authorities).optional(),
  })
  .describe('何人 who')
const handed = { at: moment, how: z.string(), by: z.string() }
const ofEach = <S extends z.ZodType>(one: S) =>
  z.partialRecord(z.enum(addressees), one).describe('superior 上一级主管部门 · government 本级人民政府')
const sha256 = z.string().describe('SHA-256，base64url')

export const resultAnswer = lazily(() =>
  z.strictObject({
    ...row,
    restates: z
      .strictObject({
        result: z.string(),
        manifest: sha256,
        rulings: z.array(z.string()).describe('所依据的申诉裁定 the appeals whose rulings caused it'),
        reason: z.string(),
      })
      .optional()
      .describe('更正的前件 the result that it restates'),
    restatedBy: z.string().optional().describe('更正本结果的结果 the result that restates it'),
    progress: z
      .strictObject({ done: z.int(), of: z.int() })
      .optional()
      .describe('已计算的段数、总段数 slices counted, of how many'),
    failed: failureAnswer,
    tickets: z.int().optional().describe('计入的诉求件数 tickets that count'),
    units: z.int().optional().describe('列入的单位数 units on the list'),
    preparedBy: z.array(person).describe('编制、复核人，不得审定 none of them approves it'),
    review: z
      .strictObject({ begunAt: moment, by: person, excluded: z.array(z.string()).describe('准予不计入的申诉 appeals') })
      .optional(),
    approved: z.strictObject({ at: moment, by: person, manifest: sha256 }).optional(),
    sent: ofEach(z.strictObject({ ...handed, reference: z.string().optional() })),
    received: ofEach(z.strictObject(handed)),
    withdrawn: z.strictObject({ at: moment, by: person, reason: z.string() }).optional(),
    recomputation: z
      .strictObject({
        askedAt: moment,
        at: moment.optional(),
        equal: z.boolean().optional(),
        differing: z.array(z.string()).optional().describe('不相等的格 cells that differ'),
      })
      .optional()
      .describe('最近一次重算 the last time it was worked out again'),
  }),
)

const values = z.strictObject({
  numerator: z.number(),
  denominator: z.number(),
  value: z
    .number()
    .optional()
    .describe('比率为0至1，或者工作日；分母为零则无 a ratio from 0 to 1, or working days; none where nothing counts'),
  calendarDays: z.number().optional(),
  excluded: z.int().optional().describe('不计入的件数 matters that rulings took out'),
})
const standing = z.strictObject({
  score: z.number().optional(),
  steadied: z.number().optional().describe('收缩得分 by the same rules, of the shrunk rates'),
  place: z.int().optional(),
  due: z.int().describe('期内到期件数 matters due in the period'),
  why: z.enum(apartReasons).optional().describe('单列的原因 why it is not ranked'),
  red: z.array(z.string()).describe('低于同类、非偶然所能解释的指标 figures below what chance explains'),
})

export const resultsAnswers = {
  beginResult: resultAnswer(),
  listResults: pageOf(
    z.strictObject({ ...row, restates: z.string().optional().describe('所更正的结果 the result that it restates') }),
  ),
  readResult: resultAnswer(),
  readResultFigures: pageOf(
    z.strictObject({
      by: z.enum(resultGroups),
      of: z.string().describe('全市 city、区划代码、单位代码'),
      figure: z.string(),
      zh: z.string(),
      en: z.string(),
      unit: z.enum(figureUnits),
      before: values.describe('裁定之前 before rulings'),
      after: values.optional().describe('裁定之后；复核之前没有 after rulings: none before the review'),
    }),
  ),
  readResultScores: pageOf(
    z.strictObject({
      of: z.string().describe('单位代码'),
      peers: z.string().describe('同类组 the group of its like'),
      size: z.int().describe('组内排名的单位数 how many are ranked in it'),
      before: standing,
      after: standing.optional(),
      excluded: z
        .strictObject({ excluded: z.int(), occasions: z.int(), share: z.number().optional() })
        .describe('不计入的次数、计入的总次数、比例 occasions left out, of how many, and their share'),
    }),
  ),
  listResultTickets: pageOf(
    z.strictObject({
      ticket: z.string(),
      isHit: z.boolean().describe('计入分子 in the numerator too'),
      excludedBy: z.string().optional().describe('不计入考核，依这件申诉 excluded by this appeal'),
    }),
  ),
  readResultManifest: z.strictObject({ result: z.string(), sha256, manifest: manifest() }),
  withdrawResult: resultAnswer(),
  reviewResult: resultAnswer(),
  approveResult: resultAnswer(),
  sendResult: resultAnswer(),
  recordResultReceipt: resultAnswer(),
  publishResult: resultAnswer(),
  recomputeResult: resultAnswer(),
}
