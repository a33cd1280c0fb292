/** 每日提要 — what of a unit’s orders is overdue or due soon, as answered. */
import * as z from 'zod'

const orders = z.array(
  z.strictObject({
    workOrder: z.string().describe('工单编号'),
    lastDay: z.iso.date().describe('最后一日 last day of the limit'),
  }),
)

export const digestAnswer = z
  .strictObject({
    unit: z.string(),
    day: z.iso.date(),
    until: z.iso.date().describe('临期的最后一日 the last of the days ahead'),
    counts: z.strictObject({ overdue: z.int(), due: z.int() }),
    overdue: orders.describe('已逾期，最早的在前，至多一百件 overdue, the oldest first, a hundred at most'),
    due: orders.describe('即将到期，至多一百件 due by then, a hundred at most'),
  })
  .meta({ id: 'Digest', description: '每日提要 orders of a unit that are overdue or due soon; numbers and days only' })
