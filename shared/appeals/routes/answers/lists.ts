/** 清单总览、晨会清单、保存的清单 — what their calls answer. */
import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'
import { deskNames } from '../../desk/all-lists.ts'
import { badRatingRow } from './authority-rows.ts'
import { passedOnRow, ticketRow, unsettledRow } from './rows.ts'

const deskCount = z
  .strictObject({
    list: z.enum(deskNames),
    isWorklist: z.boolean().describe('按所待事项分的工作清单，每件只在其一 each ticket stands on one of these'),
    zh: z.string(),
    en: z.string(),
    at: z.string().describe('查看清单的接口 where its rows are read'),
    rows: z.int(),
    overdue: z.int().describe('已逾期'),
    today: z.int().describe('今日到期'),
    oldest: moment.optional().describe('最早时限 the earliest limit'),
  })
  .meta({ id: 'ListCount', description: '一个清单的件数 how many stand on a list' })

const countedAt = moment.describe('统计时间 when the lists were counted')
const rows = z.int().describe('件数，统计时的 how many, when they were counted')

const savedList = z.strictObject({
  list: z.string(),
  name: z.string(),
  query: z.record(z.string(), z.unknown()),
  at: z.string().describe('打开清单的接口 the call that opens it'),
})

export const listsAnswers = {
  countLists: z.strictObject({ countedAt, items: z.array(deskCount) }),
  readMorningList: z.strictObject({
    day: z.strictObject({ date: z.iso.date(), worksToday: z.boolean().describe('今天是工作日') }),
    countedAt,
    passedOn: z.strictObject({ rows, items: z.array(passedOnRow) }),
    unsettled: z.strictObject({ longerThan: z.int().describe('工作日'), items: z.array(unsettledRow) }),
    overdue: z.strictObject({ rows, items: z.array(ticketRow) }),
    badRatings: z.strictObject({ rows, items: z.array(badRatingRow) }),
    untold: z.strictObject({
      rows,
      items: z.array(
        z.strictObject({ ticket: z.string(), notice: z.string(), decidedAt: moment, until: moment.optional() }),
      ),
    }),
  }),
  listSavedLists: z.strictObject({ items: z.array(savedList) }),
  saveList: savedList,
}
