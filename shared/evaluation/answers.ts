/** 考核 — answers with figures, scores and the tickets behind them. */

import * as z from 'zod'
import { unreadable } from '../door/seen-rows.ts'
import { fairness } from '../law/fairness.ts'
import { figureUnits, occasionFlagCodes, occasionKindCodes } from '../law/figures.ts'
import { ownScoring } from '../law/scoring.ts'
import { moment } from '../schema/moment.ts'
import { apartReasons, callSources, flags, groupings, intervals, series } from './words.ts'

const period = { from: z.iso.date(), to: z.iso.date() }
const tickets = z.array(z.string()).describe('诉求件编号 numbers of tickets')

export const figure = z
  .strictObject({
    figure: z.string().describe('指标代码，见 /v1/figures/{figure}/tickets'),
    variantOf: z.string().optional().describe('七项指标之一的另一算法 one of the seven counted in another way'),
    zh: z.string(),
    en: z.string(),
    unit: z.enum(figureUnits),
    formula: z.string(),
    value: z.number().optional().describe('比率为0至1；分母为零则无 a ratio from 0 to 1; none where nothing counts'),
    numerator: z.number(),
    denominator: z.number(),
    calendarDays: z.number().optional().describe('自然日均值'),
    excluded: z.int().optional().describe('经裁定不计入考核的件数 matters that a ruling took out of both numbers'),
  })
  .meta({ id: 'Figure', description: '指标 a figure' })

export const figureGroups = z.array(
  z.strictObject({
    of: z.string().describe('全市 city，或者区划、单位、分类、渠道、类型代码 whose figures: city, or a code'),
    from: z.iso.date().optional().describe('分段统计的，该段起止 of a series, its interval'),
    to: z.iso.date().optional(),
    figures: z.array(figure),
  }),
)

const evaluation = z
  .string()
  .optional()
  .describe('长期间的，计算的编号，见 /v1/evaluations/{evaluation} of a long period, the evaluation it is read from')

const figuresAnswer = z.strictObject({
  ...period,
  by: z.enum(groupings),
  every: z.enum(series).optional(),
  at: moment,
  since: moment
    .optional()
    .describe(
      '夜间汇总的时刻，其后的变动另行计入；无则全部当场计算 of last night; what changed since is counted too; none where all was counted now',
    ),
  tickets: z.int().describe('读取的诉求件数 tickets read'),
  changed: z.int().describe('其中夜间汇总后有变动的 of those, changed since'),
  evaluation,
  figures: figureGroups,
  unreadable,
})

const occasionAnswer = z
  .strictObject({
    occasion: z.enum(occasionKindCodes),
    zh: z.string(),
    en: z.string(),
    day: z.iso.date(),
    unit: z.string().optional().describe('计入该单位 the unit that answers for it'),
    flags: z.array(z.strictObject({ code: z.enum(occasionFlagCodes), zh: z.string(), en: z.string() })),
    level: z.int().optional().describe('评价等级'),
    working: z.int().optional().describe('工作日数，或者次数 working days, or times'),
    calendar: z.int().optional().describe('自然日数'),
  })
  .meta({ id: 'Occasion', description: '计入事由 why a ticket counts in a figure' })

const figureTicketsAnswer = z.strictObject({
  figure: z.string(),
  setBy: z.enum(['rules', 'city']).describe('rules 规则所定 · city 本市所定 whose formula it is'),
  formula: z.strictObject({ zh: z.string(), en: z.string() }),
  article: z.string(),
  ...period,
  by: z.enum(groupings),
  of: z.string(),
  evaluation,
  all: z
    .strictObject({ numerator: z.int(), denominator: z.int() })
    .optional()
    .describe(
      '各页合计；限于部分分类、区划的密钥查询长期间的，没有 how many there are on all pages together; none of a long period for a key limited to categories or areas',
    ),
  numerator: tickets,
  denominatorOnly: tickets.describe('计入分母而未计入分子 in the denominator, not in the numerator'),
  matters: z
    .array(
      z.strictObject({
        ticket: z.string(),
        hit: z.boolean().describe('计入分子'),
        excluded: z.literal(true).optional().describe('经裁定不计入考核，分子分母均不计 by a ruling in neither number'),
        because: z.array(occasionAnswer),
      }),
    )
    .describe('每件为何计入 why each counts'),
  next: z.string().optional().describe('下一页的 cursor，无则已完 cursor of the next page, if there is one'),
  unreadable,
})

const words = { zh: z.string(), en: z.string() }
const rule = z.strictObject(words).describe('计分规则 how its points are made, in words')
const arithmetic = z.string().describe('算式 20 − (95 − 89.82) × 1 = 14.82')
const listed = z.string().describe('where the tickets behind it are listed')

const limits = z.strictObject({ low: z.number(), high: z.number() })
const comparison = z
  .strictObject({
    shrunk: z.number().describe('收缩比率，名次依据 the rate drawn towards the group’s, which places go by'),
    place: z.int(),
    among: z.int().describe('有名次的单位数 how many have a place'),
    isSmall: z.boolean().describe('件数少，只列不判 few matters: shown, never judged'),
    flag: z.enum(flags),
    funnel: z
      .strictObject({
        rate: z.number().describe('其他同类单位的水平 the rate of the others of the group'),
        spread: z.number().describe('离散度 how far blameless units differ'),
        grey: limits.describe('两倍标准差 holds 95.45 % of blameless units of its size'),
        red: limits.describe(
          '三倍标准差；下限并不低于收缩限 holds 99.73 %; the lower one is where a shrunk rate leaves the true rates of its like, if that is higher',
        ),
      })
      .optional()
      .describe('控制限；同类过少则无 none with too few others'),
  })
  .meta({ id: 'Comparison', description: '组内比较 how a rate stands among its like' })

const scoreAnswer = z.strictObject({
  of: z.string().describe('单位代码 unit code'),
  score: z.number().optional().describe('得分；单列的单位没有 none where the unit is listed apart'),
  steadied: z.number().optional().describe('收缩得分：同样的规则，用收缩比率 by the same rules, of the shrunk rates'),
  due: z.int().describe('期内到期件数 matters due in the period'),
  parts: z.array(
    z.strictObject({
      code: z.string(),
      ...words,
      weight: z.number(),
      points: z.number().optional(),
      components: z.array(
        z.strictObject({
          figure: z.string().optional().describe('无则由主管部门评定 none of what the authority gives'),
          ...words,
          unit: z.enum(figureUnits),
          value: z.number().optional(),
          numerator: z.number(),
          denominator: z.number(),
          weight: z.number().describe('points by the table'),
          outOf: z
            .number()
            .describe('points it could bring here: too few matters behind it, and the others bring them'),
          points: z.number(),
          rule,
          arithmetic,
          compared: comparison.optional(),
          tickets: listed.optional(),
        }),
      ),
    }),
  ),
  adjustments: z
    .array(
      z.strictObject({
        ...{ code: z.string(), ...words, figure: z.string(), points: z.number() },
        ...{ rule, arithmetic, tickets: listed },
      }),
    )
    .describe('加分、扣分 what is added and taken by the matter'),
  vetoes: z
    .array(z.strictObject({ figure: z.string(), leaves: z.number(), arithmetic, tickets: listed }))
    .describe('一票否决 what limits the score'),
})
const scoresAnswer = z.strictObject({
  ...period,
  at: moment,
  evaluation,
  scoring: z.strictObject({
    ...ownScoring().shape,
    setBy: z.enum(['rules', 'city']),
  }),
  fairness: fairness(),
  groups: z.array(
    z.strictObject({
      code: z.string(),
      ...words,
      total: z.number().describe('满分'),
      size: z.int(),
      median: z.number().optional(),
      ranked: z.array(scoreAnswer.extend({ place: z.int() })),
    }),
  ),
  apart: z.array(scoreAnswer.extend({ peers: z.string(), why: z.enum(apartReasons) })),
  unreadable,
})

const counts = { offered: z.int(), answered: z.int() }
const connectionAnswer = z.strictObject({
  ...period,
  interval: z.enum(intervals),
  by: z.enum(groupings).extract(['city', 'area']),
  counted: z
    .strictObject({ article: z.string(), zh: z.string().optional(), en: z.string().optional() })
    .describe('何为呼入、接通 what counts as offered and as answered'),
  items: z.array(
    z.strictObject({
      of: z.string().describe('全市 city、区划代码 city, or an area'),
      day: z.iso.date(),
      hour: z.int().optional().describe('0至23，北京时间'),
      source: z
        .enum(callSources)
        .describe('calls 逐通报送的通话 told call by call；reported 报送的全日话务量，无小时和区划 a day’s numbers'),
      ...counts,
      value: z.number().optional(),
    }),
  ),
  differing: z
    .array(z.strictObject({ day: z.iso.date(), told: z.strictObject(counts), reported: z.strictObject(counts) }))
    .describe('两种来源都有而不一致的日期，按逐通报送的计 days of which both are known and differ: the calls count'),
})

export const evaluationAnswers = {
  readConnection: connectionAnswer,
  readFigures: figuresAnswer,
  readScores: scoresAnswer,
  listFigureTickets: figureTicketsAnswer,
  recordCalls: z.strictObject({ day: z.iso.date(), offered: z.int(), answered: z.int() }),
}
