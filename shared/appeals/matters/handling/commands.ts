/** 办理 — commands: what units do with their orders, and the check of it (第十九条至第二十一条). */

import * as z from 'zod'
import { instant } from '../../../law/civil-date.ts'
import { lazily } from '../../../schema/lazily.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command, platform } from '../../words/asking.ts'
import { order, quoting, secondLook } from '../../words/fields.ts'
import { consulting, twoTexts } from './words.ts'

/** 签收 — the unit confirms that somebody looks after it; an emergency is tracked until then (art. 18). */
export const acknowledge = command(['签收', 'acknowledge'], acts('order'), () =>
  z.strictObject({ ...order, by: line.optional() }),
)

/** 征求诉求人意见 — the record of consulting the appellant that a final reply must carry (art. 21). */
export const consultation = lazily(() => consulting(instant, line, line))

const written = twoTexts(
  writtenText.describe('internal record (办理记录): what was found and done'),
  writtenText.describe('public answer (答复口径)'),
)

/** 阶段性答复 — interim reply; for an enterprise matter the findings and preliminary opinion (art. 19(2), 19(3)). */
export const replyInterim = command(['阶段性答复', 'give an interim reply'], acts('order'), () =>
  z.strictObject({ ...order, ...written, ...secondLook }),
)

/** 最终答复 — final reply by the lead, contribution by a co-handler (art. 19, 21, 22). */
export const reply = command(['最终答复', 'give the final reply'], acts('order'), () =>
  z.strictObject({
    ...order,
    ...written,
    consultation: consultation().optional(),
    knowledge: quoting
      .optional()
      .describe('答复所依据的知识条目；只有主办单位的最终答复引用 of the lead’s final reply'),
    withoutCoHandlers: line.optional().describe('why the lead replies before its co-handlers have contributed'),
  }),
)

/** 退回重办 — the platform's check sends a reply, or a co-handler's contribution, back with reasons (art. 20, 22). */
export const sendBack = command(['退回重办', 'send the reply back'], acts('ticket', platform), () =>
  z.strictObject({
    workOrder: z
      .string()
      .optional()
      .describe('the co-handler’s work order whose contribution goes back; the lead’s reply where left out'),
    reasons: writtenText,
  }),
)

/** 审核通过 — the platform's check of process and result is passed (art. 20). */
export const passCheck = command(['审核通过', 'pass the check'], acts('ticket', platform), () =>
  z.strictObject({ note: line.optional(), ...secondLook }),
)

export const handlingCommands = {
  acknowledge,
  replyInterim,
  reply,
  sendBack,
  passCheck,
}
