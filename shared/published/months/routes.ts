/** 月度公开 — calls for the open figures of a month, and for telling one anew (art. 32). */
import * as z from 'zod'
import { manyRows, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { open } from '../open.ts'

const path = '/v1/published/months'
const one = `${path}/{release}`

export const monthsRoutes = {
  listReleases: route({
    ...open,
    path,
    summary: { zh: '已公布的月份，无须密钥', en: 'The months that are published, and restatements of them' },
  }),
  readRelease: route({
    ...open,
    path: one,
    summary: {
      zh: '一个月的公开数字：区划、分类的登记件数和比率，舍入；封存后不变，哈希可核对',
      en: 'The open figures of a month by area and category, rounded; sealed, with its hash',
    },
  }),
  listReleaseCounts: route({
    ...open,
    path: `${one}/counts`,
    summary: { zh: '一个月的登记件数，每行一格', en: 'Matters registered in a month, a row each cell' },
    query: lazily(() => z.strictObject(manyRows)),
  }),
  listReleaseRates: route({
    ...open,
    path: `${one}/rates`,
    summary: { zh: '一个月的比率，每行一格', en: 'Rates of a month, a row each cell' },
    query: lazily(() => z.strictObject(manyRows)),
  }),
  readReleaseMap: route({
    ...open,
    path: `${one}/map`,
    summary: { zh: '一个月各区划的件数，GeoJSON', en: 'Matters of a month by area, as GeoJSON in WGS84' },
    media: 'application/geo+json',
  }),
  restateMonth: route({
    method: 'POST',
    path: `/v1/month-restatements/{release}`,
    function: 'published',
    who: ['supervisor'],
    article: articleOf('published'),
    summary: {
      zh: '更正一个月的公开数字：另出一期，注明前件和理由，前件不变',
      en: 'Tell a month anew: another release, which names the one before and why; that one stays',
    },
    body: lazily(() => z.strictObject({ reason: writtenText.describe('理由，公开 why: it is published') })),
    status: 202,
  }),
}
export type MonthsRoutes = typeof monthsRoutes
