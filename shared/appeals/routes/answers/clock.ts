/** 时限 — a clock in answers and posts. */
import * as z from 'zod'
import { clockKind } from '../../../law/limit.ts'
import { moment } from '../../../schema/moment.ts'
import { clockStatuses } from '../../ticket/clock-status.ts'

export const clockAnswer = z
  .strictObject({
    clock: clockKind,
    order: z.string().optional().describe('工单编号；无则为诉求件的时限 of the ticket itself where left out'),
    subject: z.string().optional().describe('所属评价、线索等 the rating, finding, record or clue it belongs to'),
    start: moment,
    lastDay: z.iso.date(),
    limit: moment.describe('最后一日24时 24:00 of the last day, Asia/Shanghai'),
    provisional: z
      .boolean()
      .describe('涉及尚未公布放假安排的年份 reaches into a year whose arrangement is not published'),
    status: z
      .enum(clockStatuses)
      .describe('missed：时限已过而未办，其后工单收回或诉求件终止 owed and not given by its limit, then overtaken'),
    endedAt: moment.optional(),
    rules: z.string().describe('规则及版本 liaoning-draft-2021@1'),
  })
  .meta({ id: 'Clock', description: '时限 a limit that runs or ran' })

export const shortClock = z.strictObject({ lastDay: z.iso.date(), limit: moment, status: clockAnswer.shape.status })
