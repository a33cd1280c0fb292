/** 结果公开 — calls for published results, without a key (art. 27, 32). */
import * as z from 'zod'
import { manyRows, route } from '../../door/route.ts'
import { lazily } from '../../schema/lazily.ts'
import { open } from '../open.ts'

const path = '/v1/published/results'
const one = `${path}/{result}`

export const openResultsRoutes = {
  listOpenResults: route({
    ...open,
    path,
    summary: { zh: '已公布的考核结果，无须密钥', en: 'Results that are published, and restatements of them' },
  }),
  readOpenResult: route({
    ...open,
    path: one,
    summary: {
      zh: '一个已公布的考核结果：指标、同类组名次、控制限、不计入比例',
      en: 'A published result: figures, places among like units, limits of chance, shares excluded',
    },
  }),
  listOpenResultFigures: route({
    ...open,
    path: `${one}/figures`,
    summary: { zh: '考核结果的指标，每行一格', en: 'Figures of a result, a row each' },
    query: lazily(() => z.strictObject(manyRows)),
  }),
  listOpenStandings: route({
    ...open,
    path: `${one}/standings`,
    summary: { zh: '考核结果的名次，每行一个单位', en: 'Places in a result, a row each unit' },
    query: lazily(() => z.strictObject(manyRows)),
  }),
}
export type OpenResultsRoutes = typeof openResultsRoutes
