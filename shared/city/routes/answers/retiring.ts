/** 机构撤并 — answers about what a retiring unit must finish, and what still names it. */

import * as z from 'zod'
import { roles } from '../../../access/actor.ts'
import { orderRoles } from '../../../law/codes.ts'
import { moment } from '../../../schema/moment.ts'
import { catalogueEntry, emergencyKind, responsibility, retirement } from '../../city.ts'

const order = z.strictObject({
  workOrder: z.string().describe('工单编号 number of the order'),
  ticket: z.string().describe('诉求件编号 its ticket'),
  role: z.enum(orderRoles).describe('主办、协办或者交办 as lead, co-handler or passed down'),
  dispatchedAt: moment.describe('派单时刻 when it came to the unit'),
  limit: moment.optional().describe('最近的时限 its next limit'),
})

const key = z.strictObject({
  id: z.string().describe('密钥编号 public id of the key'),
  role: z.enum(roles).describe('角色 its role'),
  name: z.string().describe('持有人 who holds it'),
  expires: z.string().describe('密钥本身的到期时刻 when it would expire by itself'),
})

const retirementAnswer = () =>
  z.strictObject({
    unit: z.string().describe('单位代码 the unit'),
    name: z.string().describe('单位名称 its name'),
    retires: retirement().optional().describe('撤并日期、承接单位和理由；无则不撤并 absent where it does not retire'),
    openOrders: z
      .strictObject({
        count: z.int().describe('未办结工单数 how many orders it has still to finish'),
        more: z.literal(true).optional().describe('不止此数 there are more than were counted'),
        items: z.array(order).describe('一页工单 a page of them, the most urgent first'),
        next: z.string().optional().describe('下一页的 cursor of the next page, if there is one'),
      })
      .describe('仍由其办结，或者由主管部门改派 its own to finish, or for the authority to reassign'),
    catalogue: z
      .array(catalogueEntry())
      .describe('当日以后仍指向它的目录条目 rows of the catalogue that still name it'),
    responsibilities: z
      .array(responsibility())
      .describe('当日以后仍指向它的确责清单条目 entries of the responsibility list that still name it'),
    emergencies: z
      .array(emergencyKind)
      .describe('它处置的突发事项，由承接单位接替 emergencies it is a unit for: its successor takes its place'),
    keysEndOn: z.iso.date().optional().describe('自该日起其密钥失效 the first day on which its keys open nothing'),
    keys: z.array(key).optional().describe('它的密钥，只供管理员 its keys, for administrators'),
  })

export const retiringAnswers = {
  retireUnit: retirementAnswer(),
  readRetirement: retirementAnswer(),
  withdrawRetirement: retirementAnswer(),
}
