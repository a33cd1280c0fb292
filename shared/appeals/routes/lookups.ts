/** 来电弹屏 — calls by which callers are found, and by which lookups that stand out are listed. */

import * as z from 'zod'
import { areaCode, date } from '../../city/city.ts'
import { platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { paper } from '../../schema/papers.ts'
import { said } from '../../schema/said.ts'
import { oneTelephone } from '../../schema/telephone.ts'
import { line } from '../../schema/text.ts'
import { callId } from '../words/phone-calls.ts'

const article = articleOf('caller-lookups')

const code = z.string().min(1).max(40)
const verification = z
  .union([z.strictObject({ name: line }), z.strictObject({ ticket: code, accessCode: code })])
  .optional()
  .describe(
    '来电人说出的姓名，或者其某一诉求件的编号和查询码 the name that the caller says, or number and access code of one of their tickets',
  )

const lookupBody = z
  .strictObject({
    phone: oneTelephone.optional().describe('一次查一个号码 one number a lookup'),
    idNumber: paper.optional(),
    name: line.optional().describe('与 area 同填 with area'),
    area: areaCode.optional().describe('县区，与 name 同填 county or district, with name'),
    callId: callId.optional(),
    purpose: line.optional().describe('没有通话的必填 needed without a call'),
    operator: line.optional().describe('工号'),
    verification,
  })
  .refine(({ name, area }) => (name === undefined) === (area === undefined), {
    path: ['area'],
    message: said('name and area together', '姓名与县区应同时填写。'),
  })
  .refine(
    ({ phone, idNumber, name, callId: call }) => {
      const given = [phone, idNumber, name].filter((one) => one !== undefined).length
      return given === 1 || (given === 0 && call !== undefined)
    },
    {
      path: ['phone'],
      message: said(
        'one of phone, idNumber, and name with area; none of them for the number of the call itself',
        '电话、证件号码、姓名（与县区）填一项；按本次来电号码查询的都不填。',
      ),
    },
  )
  .refine(({ callId: call, purpose }) => call !== undefined || purpose !== undefined, {
    path: ['purpose'],
    message: said('a purpose, where there is no call', '没有通话的，应写明查询目的。'),
  })

export const lookupsRoutes = {
  lookUpCaller: route({
    method: 'POST',
    path: '/v1/caller-lookups',
    function: 'intake',
    who: platformSide,
    article,
    summary: {
      zh: '来电弹屏：查来电人的诉求件（每件留痕）；姓名和内容须核对后显示',
      en: 'The tickets of whoever calls, each look recorded; name and text only once it is verified who it is',
    },
    body: lazily(() => lookupBody),
    status: 200,
  }),
  listConspicuousLookups: route({
    method: 'GET',
    path: '/v1/caller-lookups/conspicuous',
    function: 'intake',
    who: ['supervisor'],
    article,
    summary: {
      zh: '异常查询：一班内没有来电而查询过多的',
      en: 'Who looked callers up without a call too often in a shift',
    },
    query: lazily(() => z.strictObject({ day: date.optional().describe('默认当日 today where left out') })),
    status: 200,
  }),
}
