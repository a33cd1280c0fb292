/** 机构撤并 — calls that end a unit and read what is left to hand over. */

import * as z from 'zod'
import { paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { line } from '../../schema/text.ts'
import { retirement } from '../city.ts'

const path = '/v1/units/{unit}/retirement' as const

export const retiringRoutes = {
  retireUnit: route({
    method: 'POST',
    path,
    function: 'registry',
    who: ['admin'],
    article: articleOf('units'),
    summary: {
      zh: '单位撤并：自该日起不再承接新的事项，手中的工单仍由其办结；在该日之前再次提交即为变更',
      en: 'Retire a unit: from that day on it takes nothing new, and finishes what it has; asked again before that day, it is changed',
    },
    body: lazily(() => retirement().extend({ reason: line })),
    status: 200,
  }),
  readRetirement: route({
    method: 'GET',
    path,
    function: 'registry',
    who: ['admin', 'supervisor'],
    article: articleOf('units'),
    summary: {
      zh: '单位撤并后待交接的事项：未办结的工单、仍指向它的目录条目和密钥',
      en: 'What is left of a unit that retires: its open orders, the rows that still name it and, for administrators, its keys',
    },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  withdrawRetirement: route({
    method: 'POST',
    path: `${path}/withdrawal`,
    function: 'registry',
    who: ['admin'],
    article: articleOf('units'),
    summary: { zh: '在该日之前撤销撤并', en: 'A unit is not retired after all, while its day has not come' },
    body: lazily(() => z.strictObject({ reason: line })),
    status: 200,
  }),
}
