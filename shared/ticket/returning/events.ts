/** Events of 退件 — giving an order back or passing it on, with approval (第二十一条). */
import * as z from 'zod'
import { event, order } from '../event-shape.ts'
import { keptText } from '../text.ts'

export const returningEvents = [
  event('return-requested', {
    order,
    ground: z.enum(['not-responsible', 'not-acceptable']),
    articleGround: z.int().optional(),
    form: z.enum(['give-back', 'transfer']),
    proposes: z.string().optional(),
    reasons: keptText,
  }),
  event('return-approved', { order, reasons: keptText, transferTo: z.string().optional() }),
  event('return-refused', { order, reasons: keptText }),
] as const
