/** 办结 — events: by the nine grounds and their evidence, by withdrawal, after non-cooperation (第二十五条). */

import * as z from 'zod'
import { cooperationActs } from '../../../law/grounds.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { secondLook } from '../../words/event-fields.ts'
import { evidence } from './commands.ts'
import { withdrawal } from './words.ts'

export const closingEvents = [
  event('closed', () => ({
    ground: z.int(),
    alternative: z.string(),
    evidence: evidence().extend({
      reference: keptText.optional(),
      recording: keptText.optional(),
      document: keptText.optional(),
      citation: keptText.optional(),
      finding: keptText.optional(),
    }),
    reasons: keptText,
    /** closed without being solved: filed for the authority (art. 9) */
    negative: z.literal(true).optional(),
    /** by the appellant's own withdrawal */
    withdrawal: z.literal(true).optional(),
    ...secondLook,
  })),
  event('withdrawn', () => withdrawal(keptText, keptText)),
  /** verified: by the platform, not by the unit's own word */
  event('non-cooperation-recorded', () => ({ facts: keptText, verified: z.literal(true).optional() })),
  event('cooperation-recorded', () => ({
    facts: keptText.optional(),
    /** by whom it was noticed: people, or the platform in what the appellant did */
    shownBy: z.enum(cooperationActs).optional(),
  })),
] as const
