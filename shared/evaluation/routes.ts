/** 考核 — calls for figures and scores, and for the tickets behind them. */

import * as z from 'zod'
import { date } from '../city/city.ts'
import { paging, platformSide, route, wholeNumber } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'
import { lazily } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { groupings, intervals, series } from './words.ts'

const period = { from: date, to: date }

export const evaluationRoutes = {
  readFigures: route({
    method: 'GET',
    path: '/v1/figures',
    function: 'evaluation',
    who: [...platformSide, 'department', 'admin'],
    article: articleOf('evaluation'),
    summary: { zh: '七项指标', en: 'The seven figures, for the city, its areas or its units' },
    query: lazily(() =>
      z.strictObject({
        ...period,
        by: z
          .enum(groupings)
          .default('city')
          .describe(
            '分组：全市、区划、单位、单位及其下级、分类、渠道、类型 whose figures; branch: a unit and those below it',
          ),
        figures: z.string().max(400).optional().describe('只算这些指标，以逗号分隔 these alone, with commas between'),
        every: z
          .enum(series)
          .optional()
          .describe('分段统计：日、周（周一起）、月、半年、年 a series: each interval by itself'),
      }),
    ),
    status: 200,
    later: true,
  }),
  readEvaluation: route({
    method: 'GET',
    path: '/v1/evaluations/{evaluation}',
    function: 'evaluation',
    who: [...platformSide, 'department', 'admin'],
    article: articleOf('evaluation'),
    summary: {
      zh: '长期间的统计：进度，得出之后的指标；保留数日',
      en: 'A long period: how far it is, then its figures; kept for some days',
    },
    status: 200,
  }),
  readConnection: route({
    method: 'GET',
    path: '/v1/connection-rates',
    function: 'evaluation',
    who: [...platformSide, 'department', 'admin'],
    article: articleOf('evaluation'),
    summary: {
      zh: '接通率：按小时或者按日，全市或者分区划',
      en: 'The connection rate by hour or day, of the city or its areas',
    },
    query: lazily(() =>
      z.strictObject({
        ...period,
        interval: z.enum(intervals).default('day').describe('小时、日；按小时不超过31日 by the hour at most 31 days'),
        by: z.enum(groupings).extract(['city', 'area']).default('city'),
      }),
    ),
    status: 200,
  }),
  readScores: route({
    method: 'GET',
    path: '/v1/scores',
    function: 'evaluation',
    who: [...platformSide, 'department'],
    article: articleOf('scoring'),
    summary: {
      zh: '评分：办理效率与实际效果，同类单位之间比较',
      en: 'Scores of units: efficiency and effect, ranked among their like',
    },
    query: lazily(() => z.strictObject(period)),
    status: 200,
    later: true,
  }),
  listFigureTickets: route({
    method: 'GET',
    path: '/v1/figures/{figure}/tickets',
    function: 'evaluation',
    who: [...platformSide, 'department'],
    article: articleOf('evaluation'),
    summary: { zh: '指标背后的诉求件', en: 'The tickets in a figure’s numerator and denominator' },
    query: lazily(() =>
      z.strictObject({
        ...period,
        of: z
          .string()
          .optional()
          .describe(
            '区划、单位等代码；单位不填则为本单位 code of an area, a unit …; of departments, their own unit where left out',
          ),
        by: z.enum(groupings).optional().describe('of 为何种代码；不填则按单位、区划辨认 what kind of code of is'),
        // Numbers alone: a page holds more of them than of rows.
        limit: wholeNumber(5000).default(1000),
        cursor: paging.cursor,
        evaluation: z
          .string()
          .max(60)
          .optional()
          .describe(
            '长期间的：某次计算的编号，不填则为现在的 of a long period: of that evaluation, of now where left out',
          ),
      }),
    ),
    status: 200,
    later: true,
  }),
  recordCalls: route({
    method: 'PUT',
    path: '/v1/call-statistics/{day}',
    function: 'evaluation',
    who: ['operator', 'admin'],
    article: articleOf('evaluation'),
    summary: { zh: '报送话务量', en: 'Calls offered and answered on a day, from the telephone system' },
    body: lazily(() =>
      z
        .strictObject({ offered: z.int().nonnegative(), answered: z.int().nonnegative() })
        .refine(({ offered, answered }) => answered <= offered, {
          message: said('answered must not exceed offered', '接通量不能超过呼入量。'),
          path: ['answered'],
        }),
    ),
    status: 200,
  }),
}
