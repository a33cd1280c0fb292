/** 考核 — the seven figures, the score made of them, and the tickets behind them. */

import * as z from 'zod'
import { date } from '../city/city.ts'
import { paging, platformSide, route, wholeNumber } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'
import { lazily } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { groupings, intervals } from './words.ts'

const period = { from: date, to: date }

export const evaluationRoutes = {
  readFigures: route({
    method: 'GET',
    path: '/v1/figures',
    function: 'evaluation',
    who: [...platformSide, 'department', 'admin'],
    article: articleOf('evaluation'),
    summary: { zh: '七项指标', en: 'The seven figures, for the city, its areas or its units' },
    query: lazily(() => z.strictObject({ ...period, by: z.enum(groupings).default('city') })),
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
        by: z.enum(groupings).exclude(['unit']).default('city'),
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
        of: z.string().optional().describe('area or unit code; of departments, their own unit where left out'),
        // Numbers alone: a page holds more of them than of rows.
        limit: wholeNumber(5000).default(1000),
        cursor: paging.cursor,
      }),
    ),
    status: 200,
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
