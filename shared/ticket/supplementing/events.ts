/** Events of 补正 — asking, supplying, more time, and reasons for not supplying (第十八条、第二十五条（四）). */
import * as z from 'zod'
import { date } from '../../city/city.ts'
import { event } from '../event-shape.ts'
import { keptText } from '../text.ts'

const during = z.enum(['review', 'handling'])

export const supplementingEvents = [
  event('supplement-requested', () => ({ ask: keptText, until: date, during })),
  event('supplement-supplied', () => ({ text: keptText })),
  event('supplement-lapsed', () => ({})),
  event('supplement-extended', () => ({ until: date, during, agreed: z.string() })),
  event('supplement-explained', () => ({ reason: keptText })),
  event('explanation-judged', () => ({ good: z.boolean(), reasons: keptText })),
] as const
