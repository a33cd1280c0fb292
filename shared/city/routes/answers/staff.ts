/** 人员 — what is answered of who works here, and of whose a key is. */
import * as z from 'zod'
import { authorities, roles } from '../../../access/actor.ts'
import { pageOf } from '../../../door/pages.ts'
import { account } from '../../sign-on.ts'
import { positions, staff } from '../../staff.ts'

export const staffAnswers = {
  putStaff: staff(),
  readStaff: staff(),
  listStaff: pageOf(staff()),
  endStaff: staff(),
  putSignOn: staff(),
  putSignOnSecret: account()
    .omit({ subject: true })
    .extend({ client: z.string().describe('应用编号 client_id') }),
  readMe: z.strictObject({
    role: z.enum(roles),
    key: z.string().describe('密钥的公开编号 the public id of the key'),
    expires: z.string().optional(),
    perMinute: z.int().optional().describe('每分钟可以调用的次数 calls a minute'),
    staff: z
      .strictObject({ number: z.string(), name: z.string(), position: z.enum(positions) })
      .optional()
      .describe('人员；密钥不属于个人的没有 of a key that is somebody’s own'),
    unit: z.strictObject({ code: z.string(), name: z.string() }).optional(),
    channel: z.string().optional(),
    authority: z.enum(authorities).optional(),
    categories: z.array(z.string()).optional().describe('只限这些分类 limited to these'),
    areas: z.array(z.string()).optional().describe('只限这些区域 limited to these'),
  }),
}
