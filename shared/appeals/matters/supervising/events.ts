/** 督办 — events: reminders, tracking and supervision orders, their answers, and urging (第二十三条、第二十四条). */

import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { supervisionLevel, supervisionStep, triggerCode } from '../../../law/supervision.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { moment, order } from '../../words/event-fields.ts'
import { answerWays, raisingCauses } from './words.ts'

/** 第几次督办 — supervisions of a ticket are numbered from 1. */
const supervision = z.int().positive()

/** What every step of supervision says: how far it has come, to whom, what is asked, and until when if a day was set. */
const step = {
  supervision,
  order,
  step: supervisionStep,
  level: supervisionLevel,
  /** the unit that holds the order, then the units above that were drawn in */
  to: z.array(z.string()).min(1),
  demand: keptText,
  /** 依据 — the article the demand rests on */
  article: z.string(),
  until: date.optional(),
  /** the limits whose passing called for it */
  limits: z.array(moment).optional(),
}

export const supervisingEvents = [
  event('supervision-opened', () => ({
    ...step,
    trigger: triggerCode,
    /** the unit and those above it but the topmost: on their lists it stands */
    branch: z.array(z.string()),
  })),
  /** one step up, a level up, or asked anew: because of a further trigger, no answer, or one that does not satisfy */
  event('supervision-raised', () => ({
    ...step,
    cause: z.enum(raisingCauses),
    trigger: triggerCode.optional(),
  })),
  event('supervision-answered', () => ({
    supervision,
    order,
    /** absent when the final reply itself is the answer */
    text: keptText.optional(),
    by: z.enum(answerWays),
  })),
  event('supervision-discharged', () => ({ supervision, order, note: keptText.optional() })),
  event('urged', () => ({ order, note: keptText.optional() })),
] as const
