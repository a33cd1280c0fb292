/** 工作清单 — which lists of tickets there are, and by what they are narrowed. */
import * as z from 'zod'
import { date } from '../../city/city.ts'
import { staffNumber } from '../../city/staff.ts'
import { paging, platformSide, route, wholeNumber } from '../../door/route.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { line } from '../../schema/text.ts'
import { worklists } from '../kind/worklist.ts'
import { caseMarks } from '../matters/marking/words.ts'
import { ticketType } from '../words/classification.ts'
import { code } from '../words/fields.ts'

/** Days behind today that a list may look ahead. */
const furthest = 366

/** By what a list is narrowed; each row must fit all that is said. */
const narrowed = {
  due: z
    .enum(['overdue', 'today'])
    .optional()
    .describe('overdue 已逾期 · today 今日到期 the limit has passed; it is the end of today'),
  dueWithin: wholeNumber(furthest)
    .optional()
    .describe('n日内到期，未逾期 the limit is the end of today or of one of the next n days'),
  unit: code.optional().describe('单位及其下级 a unit that holds it, with those below it'),
  category: code.optional().describe('类别及其下级 with those below it'),
  area: code.optional().describe('区域及其下级 with those in it'),
  channel: code.optional(),
  type: ticketType.optional(),
  claimed: z
    .union([z.enum(['me', 'nobody']), staffNumber])
    .optional()
    .describe('me 本人认领 · nobody 无人认领 · 工号'),
  tag: z.string().max(40).optional().describe('标签'),
  mark: z.enum(caseMarks).optional().describe('特殊标记'),
}

/** What a saved list remembers. */
export const listed = lazily(() =>
  z
    .strictObject({
      worklist: z
        .enum([...worklists, 'open'])
        .exclude(['ended'])
        .optional()
        .describe('open 全部未结 every worklist, one after the other'),
      endedIn: z
        .string()
        .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, said('a month, 2026-10', '应为月份，如 2026-10。'))
        .optional()
        .describe('month, 2026-10'),
      registeredOn: date.optional(),
      ...narrowed,
    })
    .refine(({ worklist, due, dueWithin }) => worklist !== undefined || (due ?? dueWithin) === undefined, {
      path: ['worklist'],
      message: said('say of which worklist, or open', '按时限查询应写明工作清单，或者 open。'),
    })
    .refine(({ due, dueWithin }) => due === undefined || dueWithin === undefined, {
      path: ['dueWithin'],
      message: said('either due or dueWithin', 'due 与 dueWithin 只写一个。'),
    }),
)

export const listsRoutes = {
  listTickets: route({
    method: 'GET',
    path: '/v1/tickets',
    function: 'intake',
    who: platformSide,
    summary: {
      zh: '工作清单：待初核、待派单、待审定退件、办理中、待审核、待办结、待回访，时限近的在前',
      en: 'Lists of tickets by what they wait for, the most urgent first, or by day',
    },
    query: lazily(() => listed().safeExtend(paging)),
    status: 200,
  }),
  countLists: route({
    method: 'GET',
    path: '/v1/lists',
    function: 'intake',
    who: platformSide,
    polled: true,
    summary: {
      zh: '全部清单的件数、逾期、今日到期和最早时限；几秒至一分钟内统计一次',
      en: 'How many stand on each list, overdue, due today, and the oldest limit; counted every few seconds to a minute',
    },
    status: 200,
  }),
  readMorningList: route({
    method: 'GET',
    path: '/v1/morning-list',
    function: 'intake',
    who: platformSide,
    summary: {
      zh: '晨会清单：退转推诿、久拖不决、逾期、差评、未告知，各列前几件',
      en: 'For the morning meeting: passed on, long unsettled, overdue, badly rated, untold; the first of each',
    },
    query: lazily(() => z.strictObject({ rows: wholeNumber(50).default(10) })),
    status: 200,
  }),
  listSavedLists: route({
    method: 'GET',
    path: '/v1/me/lists',
    function: 'intake',
    who: platformSide,
    summary: { zh: '本人保存的清单', en: 'The lists that you saved' },
    status: 200,
  }),
  saveList: route({
    method: 'PUT',
    path: '/v1/me/lists/{list}',
    function: 'intake',
    who: platformSide,
    summary: { zh: '保存清单：名称和条件', en: 'Save a list: its name, and by what it is narrowed' },
    body: lazily(() => z.strictObject({ name: line, query: listed() })),
    status: 200,
  }),
  forgetList: route({
    method: 'DELETE',
    path: '/v1/me/lists/{list}',
    function: 'intake',
    who: platformSide,
    summary: { zh: '删除保存的清单', en: 'Forget a saved list' },
    status: 204,
  }),
}
