/** 人员 — calls that keep who works here, and tell callers who they are. */
import * as z from 'zod'
import { keyHolders, paging, route } from '../../door/route.ts'
import { issuers } from '../../law/permission.ts'
import { lazily } from '../../schema/lazily.ts'
import { line } from '../../schema/text.ts'
import { staff } from '../staff.ts'

const admin = ['admin'] as const

export const staffRoutes = {
  putStaff: route({
    method: 'PUT',
    path: '/v1/staff/{staff}',
    function: 'registry',
    who: admin,
    summary: {
      zh: '登记或变更人员：姓名、单位、岗位、角色和范围；其密钥一分钟内随之变更',
      en: 'Add or change a member of staff; their keys follow within a minute',
    },
    body: lazily(() => staff().omit({ number: true, left: true, signOn: true })),
    status: 200,
  }),
  readStaff: route({
    method: 'GET',
    path: '/v1/staff/{staff}',
    function: 'registry',
    who: admin,
    summary: { zh: '查询人员', en: 'One member of staff' },
    status: 200,
  }),
  listStaff: route({
    method: 'GET',
    path: '/v1/staff',
    function: 'registry',
    who: admin,
    summary: { zh: '人员清单，按工号排列', en: 'Who works here, by number' },
    query: lazily(() => z.strictObject({ ...paging })),
    status: 200,
  }),
  endStaff: route({
    method: 'POST',
    path: '/v1/staff/{staff}/departure',
    function: 'registry',
    who: admin,
    summary: {
      zh: '人员离岗：其密钥一分钟内失效，其认领的诉求件随即放回',
      en: 'Somebody leaves: within a minute their keys open nothing, and what they claimed is let go',
    },
    body: lazily(() => z.strictObject({ reason: line.describe('原因 why') })),
    status: 201,
  }),
  readMe: route({
    method: 'GET',
    path: '/v1/me',
    function: 'registry',
    who: [...keyHolders, ...issuers],
    summary: { zh: '本密钥的人员、角色和范围', en: 'Whose this key is, in which role, limited to what' },
    status: 200,
  }),
}
