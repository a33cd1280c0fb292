/** Commands of 回访与评价 — the platform asks, the appellant rates (第二十八条至第三十条). */
import * as z from 'zod'
import { line, writtenText } from '../text.ts'

/** 回访 — the platform asks the appellant (art. 19, 30). */
export const callBack = z.strictObject({
  outcome: z.enum(['reached', 'unreachable']),
  solved: z.enum(['solved', 'partly', 'not-solved']).optional().describe('required when reached'),
  by: line,
  note: writtenText.optional(),
})

/** 好差评 — five levels, one per matter and contact (art. 28). */
export const rate = z.strictObject({
  level: z.int().min(1).max(5),
  via: z.enum(['link', 'sms', 'phone']),
  comment: writtenText.optional(),
})

export const followingUpCommands = {
  callBack,
  rate,
}
