/** 保密 — events of asking, lifting, writing for units and contacting (第十三条（四）、第三十五条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { moment, order } from '../../words/event-fields.ts'
import { confidentialityCauses, forUnits, spokenTo, waysSeen } from './words.ts'

/** A unit that knew name and telephone before: by a post, or by reading its order. */
const seen = z.strictObject({ unit: z.string(), at: moment, how: z.enum(waysSeen) })

export const confidentialityEvents = [
  event('confidentiality-set', () => ({
    confidential: z.boolean(),
    cause: z.enum(confidentialityCauses),
    how: keptText.optional(),
    /** 此前已知悉 — said to the appellant, not pretended away */
    seenBy: z.array(seen).optional(),
  })),
  event('unit-version-written', () => forUnits(keptText, keptText)),
  event('appellant-contacted', () => ({
    order,
    contactedAt: z.string(),
    by: z.string(),
    ...spokenTo(),
    said: keptText.optional(),
  })),
] as const
