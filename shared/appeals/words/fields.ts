/** 字段 — fields that many commands share. */
import * as z from 'zod'

/** 与诉求人联系的方式 — how the appellant was spoken to. */
export const spoken = z
  .enum(['phone', 'visit', 'message', 'meeting', 'platform'])
  .describe('platform：由热线平台代为联系，以其联系记录为准 through the platform, as in confidential matters')
/** 再看一遍 — what may be personal data in a public answer was looked at again, and may stand (art. 13(4), 35). */
export const secondLook = {
  secondLook: z
    .literal(true)
    .optional()
    .describe('公开答复中疑有个人信息时，须再看一遍并在此确认 confirms a second look at what may be personal data'),
}
export const code = z.string().min(1).max(40)
/** 引用 — the article that a text rests on. */
export const quoting = z
  .strictObject({ article: code, version: z.int().min(1).max(9999) })
  .describe('所引用的知识条目及版本，须已发布、当日有效并适用该区划 published, in force that day, and for that area')
/** names the work order a command is about; in REST calls it stands in the path */
export const order = { order: z.string().describe('work order number') }
