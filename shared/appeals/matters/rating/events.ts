/** 好差评 — events of ratings and their examination (第二十八条、第二十九条). */

import * as z from 'zod'
import { ratingOccasions } from '../../../law/codes.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { conclusions, marked, ratingWays } from './words.ts'

export const occasion = z.enum(ratingOccasions)
export type Occasion = z.infer<typeof occasion>

export const ratingEvents = [
  event('rated', () => ({
    level: z.int(),
    via: z.enum(ratingWays),
    about: occasion,
    /** which telling of that kind: a result told again after reopening may be rated again */
    times: z.int(),
    comment: keptText.optional(),
    recording: keptText.optional(),
  })),
  event('rating-examined', () => ({
    subject,
    conclusion: z.enum(conclusions),
    causes: z.array(z.string()),
    reasons: keptText,
  })),
  event('matter-marked', () => ({
    ...marked(keptText),
    /** a bad rating stood already: it is looked at, and takes no rating out of a figure */
    afterBadRating: z.literal(true).optional(),
  })),
] as const
