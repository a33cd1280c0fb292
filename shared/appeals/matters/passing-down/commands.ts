/** 逐级交办 — commands to pass orders down, bring replies up, and assist (第二条、第八条、第二十一条). */
import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { code, order } from '../../words/fields.ts'

/** 交办 — to one or several direct sub-units, each with a limit of its own within the outer one (art. 21 ¶2). */
export const passDown = command(['交办下级', 'pass the order down'], acts('order'), () =>
  z.strictObject({
    ...order,
    to: z
      .array(
        z.strictObject({
          unit: code,
          until: date
            .optional()
            .describe('last day of the inner limit; the rules name a default before the outer limit'),
        }),
      )
      .min(1)
      .max(20),
    instructions: writtenText,
  }),
)

/** 退回下级重办 — the passing unit checks what came up and sends it back with reasons. */
export const sendBackDown = command(['退回下级重办', 'send a sub-unit’s reply back'], acts('order'), () =>
  z.strictObject({
    ...order,
    reasons: writtenText,
    until: date.optional().describe('new last day; otherwise the old one, or the default once it has passed'),
  }),
)

/** 采用 — the passing unit takes the reply as a basis of its own. */
export const adopt = command(['采用下级反馈', 'adopt a sub-unit’s reply'], acts('order'), () =>
  z.strictObject({ ...order, note: line.optional() }),
)

/** 收回 — the passing unit takes a passed-down order back. */
export const recall = command(['收回交办', 'recall a passed-down order'], acts('order'), () =>
  z.strictObject({ ...order, reasons: writtenText }),
)

/** 协助任务 — what a village or community is asked to help with, and by when: no order, no return, no score (art. 21 ¶3). */
export const askAssistance = command(['请村（社区）协助', 'ask a community to assist'], acts('order'), () =>
  z.strictObject({ ...order, unit: code, ask: writtenText, until: date }),
)

/** 协助情况反馈 — by the community, or by the unit that asked on its behalf. */
export const reportAssistance = command(['反馈协助情况', 'report on assistance'], acts('task'), () =>
  z.strictObject({
    task: z.string().describe('number of the assistance task'),
    report: writtenText,
  }),
)

export const passingDownCommands = {
  passDown,
  sendBackDown,
  adopt,
  recall,
  askAssistance,
  reportAssistance,
}
