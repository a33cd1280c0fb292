/** 谁负责什么 — calls for units, the catalogue and the responsibility list, without a key (art. 20, 22, 32). */
import * as z from 'zod'
import { manyRows, route } from '../../door/route.ts'
import { lazily } from '../../schema/lazily.ts'
import { open } from '../open.ts'

const listed = { ...open, query: lazily(() => z.strictObject(manyRows)) } as const

export const directoryRoutes = {
  listOpenUnits: route({
    ...listed,
    path: '/v1/published/units',
    summary: { zh: '承办单位及其负责的分类，无须密钥', en: 'Units and the categories that each answers for' },
  }),
  listOpenCatalogue: route({
    ...listed,
    path: '/v1/published/catalogue',
    summary: { zh: '今日有效的派发工单目录', en: 'The dispatch catalogue in force today' },
  }),
  listOpenResponsibilities: route({
    ...listed,
    path: '/v1/published/responsibilities',
    summary: { zh: '今日有效的确责清单', en: 'The responsibility list in force today' },
  }),
}
export type DirectoryRoutes = typeof directoryRoutes
