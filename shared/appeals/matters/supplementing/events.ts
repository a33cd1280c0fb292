/** 补正 — events: asking, supplying, more time, and reasons for not supplying (第十八条、第二十五条（四）). */

import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { order, whyLapsed } from '../../words/event-fields.ts'
import { agreedBy, supplementParts } from './words.ts'

const during = z.enum(supplementParts)
const agreed = () => ({ agreement: agreedBy(z.string(), keptText).optional() })

export const supplementingEvents = [
  event('supplement-requested', () => ({ ask: keptText, until: date, during, order: order.optional(), ...agreed() })),
  /** the handling it was about is over: it is not waited for any more, and no silence is held against anybody */
  event('supplement-ended', () => ({ because: whyLapsed })),
  event('supplement-supplied', () => ({ text: keptText })),
  event('supplement-lapsed', () => ({})),
  event('supplement-extended', () => ({ until: date, during, agreed: keptText, ...agreed() })),
  event('supplement-explained', () => ({ reason: keptText })),
  event('explanation-judged', () => ({ good: z.boolean(), reasons: keptText })),
] as const
