/** 内部备注、标签 — events, shown to the platform's own side alone (第三十五条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject, who } from '../../words/event-fields.ts'

export const notingEvents = [
  event('noted', () => ({ subject, text: keptText, by: who() })),
  /** the whole set as it stands from then on */
  event('tagged', () => ({ tags: z.array(keptText) })),
] as const
