/** 诉求人不当行为 — events, all of them confidential (第十四条、第三十八条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { verified } from './words.ts'

export const misuseEvents = [
  event('misuse-recorded', () => ({ subject, kind: z.string(), facts: keptText })),
  event('misuse-answered', () => ({ subject, text: keptText })),
  event('misuse-reply-lapsed', () => ({ subject })),
  event('misuse-verified', () => ({ subject, ...verified(keptText) })),
  event('misuse-handed-over', () => ({ subject, to: z.string(), reference: keptText })),
  event('misuse-expired', () => ({ subject })),
] as const
