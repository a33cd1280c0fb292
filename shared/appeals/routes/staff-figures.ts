/** 个人工作量 — calls by which the lead of the desk sees what each member decided. */
import * as z from 'zod'
import { date } from '../../city/city.ts'
import { staffNumber } from '../../city/staff.ts'
import { route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'

const lead = ['operator'] as const

export const staffFiguresRoutes = {
  readStaffFigures: route({
    method: 'GET',
    path: '/v1/staff-figures',
    function: 'handling',
    who: lead,
    article: articleOf('claims'),
    summary: {
      zh: '个人工作量：每人每类操作的次数、涉及的诉求件数，至多31天；仅班长可查',
      en: 'What each member of the desk decided, how often and on how many tickets, within 31 days; for the lead alone',
    },
    query: lazily(() =>
      z.strictObject({
        from: date,
        to: date,
        staff: staffNumber.optional().describe('只查此人 of this one alone'),
      }),
    ),
    status: 200,
  }),
  listStaffActs: route({
    method: 'GET',
    path: '/v1/staff/{staff}/acts',
    function: 'handling',
    who: lead,
    article: articleOf('claims'),
    summary: {
      zh: '个人某日办理的每一项，即工作量所依据的诉求件；仅班长可查',
      en: 'Each decision of a member of the desk on a day: what their figures count; for the lead alone',
    },
    query: lazily(() => z.strictObject({ on: date })),
    status: 200,
  }),
}
