/** 保密 — events of asking, lifting, writing for units and contacting (第十三条（四）、第三十五条). */
import * as z from 'zod'
import { keptText } from '../../../schema/text.ts'
import { event, moment, order } from '../../words/event-shape.ts'
import { spoken } from '../../words/fields.ts'

/** A unit that knew name and telephone before: by a post, or by reading its order. */
const seen = z.strictObject({ unit: z.string(), at: moment, how: z.enum(['delivery', 'look']) })

export const confidentialityEvents = [
  event('confidentiality-set', () => ({
    confidential: z.boolean(),
    /** the appellant's wish, or what the appeal was taken for */
    cause: z.enum(['asked', 'type']),
    how: keptText.optional(),
    /** 此前已知悉 — said to the appellant, not pretended away */
    seenBy: z.array(seen).optional(),
  })),
  event('unit-version-written', () => ({ title: keptText, text: keptText, place: keptText.optional() })),
  event('appellant-contacted', () => ({
    order,
    contactedAt: z.string(),
    by: z.string(),
    how: spoken.exclude(['platform']),
    outcome: z.enum(['reached', 'unreachable']),
    said: keptText.optional(),
  })),
] as const
