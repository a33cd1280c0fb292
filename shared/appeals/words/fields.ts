/** 字段 — fields that many commands share. */
import * as z from 'zod'

/** 与诉求人联系的方式 — how the appellant was spoken to. */
export const spoken = z
  .enum(['phone', 'visit', 'message', 'meeting', 'platform'])
  .describe('platform：由热线平台代为联系，以其联系记录为准 through the platform, as in confidential matters')
export const code = z.string().min(1).max(40)
/** names the work order a command is about; in REST calls it stands in the path */
export const order = { order: z.string().describe('work order number') }
