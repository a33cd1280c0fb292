/** 退件 — events of orders given back, passed on, or reassigned (第二十一条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { order, whyLapsed } from '../../words/event-fields.ts'
import { returnForms, returnGrounds } from './words.ts'

export const returningEvents = [
  event('return-requested', () => ({
    order,
    ground: z.enum(returnGrounds),
    articleGround: z.int().optional(),
    form: z.enum(returnForms),
    proposes: z.string().optional(),
    reasons: keptText,
    newGrounds: keptText.optional(),
  })),
  event('return-approved', () => ({ order, reasons: keptText, transferTo: z.string().optional() })),
  /** its order is over; nothing was decided */
  event('return-lapsed', () => ({ order, because: whyLapsed })),
  event('return-refused', () => ({ order, reasons: keptText })),
  /** 反复退件 — this unit's refused requests on this ticket have become as many as art. 23(3) needs */
  event('returns-repeated', () => ({ order, unit: z.string(), times: z.int() })),
  event('reassigned', () => ({ order, to: z.string(), reasons: keptText })),
] as const
