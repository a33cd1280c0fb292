/** 补正 — commands: asking, supplying, more time, and reasons for not supplying (第十八条、第二十五条（四）). */

import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { instant } from '../../../law/civil-date.ts'
import { lazily } from '../../../schema/lazily.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { toldInCall } from '../telling/words.ts'
import { agreedBy } from './words.ts'

export const agreement = lazily(() => agreedBy(instant, line))
const agreed = {
  agreement: agreement().optional().describe('约定的时间、方式和对方；办理期间必须载明 needed during handling'),
}

/** 要求补正 — before acceptance within a set period, during handling within an agreed one (art. 18, 25(4)). */
export const requestSupplement = command(['要求补充材料', 'ask for a supplement'], acts('ticket'), () =>
  z.strictObject({
    ask: writtenText,
    until: date.optional().describe('last day of the set or agreed period; the rules name a default before acceptance'),
    ...agreed,
    ...toldInCall,
  }),
)

/** 补正 — within the period or after it: what comes late is taken all the same. */
export const supplySupplement = command(['补充材料', 'supply the supplement'], acts('ticket'), () =>
  z.strictObject({ text: writtenText }),
)

/** 另行约定期限 — more time, set by the platform before acceptance, agreed with the appellant during handling. */
export const extendSupplement = command(['另行约定补充期限', 'agree on a later supplement'], acts('ticket'), () =>
  z.strictObject({
    until: date,
    agreed: line.describe('how it was agreed, or why it was set'),
    ...agreed,
  }),
)

/** 说明理由 — why the appellant cannot supply it; until judged, the silence is not held against them. */
export const explainSupplement = command(
  ['说明不能补充的理由', 'say why nothing can be supplied'],
  acts('ticket'),
  () => z.strictObject({ reason: writtenText }),
)

/** 认定理由 — whether that is a good reason (正当理由). */
export const judgeExplanation = command(['认定理由是否正当', 'judge that reason'], acts('ticket'), () =>
  z.strictObject({
    good: z.boolean(),
    reasons: writtenText,
  }),
)

export const supplementingCommands = {
  requestSupplement,
  supplySupplement,
  extendSupplement,
  explainSupplement,
  judgeExplanation,
}
