/** 督办 — commands: by the authority, and the answers of the units (第二十三条、第二十四条). */
import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { supervisionLevel, supervisionStep, triggerCode } from '../../../law/supervision.ts'
import { writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { order } from '../../words/fields.ts'

/** names the supervision of the ticket; in REST calls it stands in the path */
const supervision = { supervision: z.int().describe('number of the supervision, 1 for the first of its ticket') }
const until = date.optional().describe('last day for the answer; the default of the step when absent')

/** 启动督办 — a demand to the unit that holds the order, with a day for its answer (art. 23). */
export const supervise = command(['启动督办', 'supervise'], acts('order'), () =>
  z.strictObject({
    ...order,
    trigger: triggerCode.describe('what calls for it (art. 23, 24)'),
    step: supervisionStep.optional().describe('the first step when absent; never below what the level begins at'),
    level: supervisionLevel.optional().describe('key: 重点督办 (art. 24)'),
    demand: writtenText.describe('办理工作建议和要求'),
    until,
  }),
)

/** 升级督办 — one step up, a level up, or asked anew when the answer does not satisfy (art. 23, 24). */
export const raiseSupervision = command(['升级督办', 'raise a supervision'], acts('supervision'), () =>
  z.strictObject({
    ...supervision,
    level: supervisionLevel.optional(),
    demand: writtenText,
    until,
  }),
)

/** 督办回复 — the unit says what it did (art. 24). */
export const answerSupervision = command(['督办回复', 'answer a supervision'], acts('supervision'), () =>
  z.strictObject({ ...supervision, text: writtenText }),
)

/** 督办销号 — the authority is satisfied (art. 23, 24). */
export const dischargeSupervision = command(['督办销号', 'discharge a supervision'], acts('supervision'), () =>
  z.strictObject({ ...supervision, note: writtenText.optional() }),
)

/** 催办 — the unit is urged; counted on its order. */
export const urge = command(['催办', 'urge'], acts('order'), () =>
  z.strictObject({ ...order, note: writtenText.optional() }),
)

export const supervisingCommands = {
  supervise,
  raiseSupervision,
  answerSupervision,
  dischargeSupervision,
  urge,
}
