/** 初核审查 — events: answer, reject, redirect, accept, file (第十六条至第十八条). */

import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { classification } from '../../words/classification.ts'
import { quotedArticle, secondLook } from '../../words/event-fields.ts'
import { filedAs } from './words.ts'

export const reviewingEvents = [
  event('answered', () => ({
    answer: keptText,
    knowledge: quotedArticle(),
    ...secondLook,
  })),
  event('rejected', () => ({ ground: z.int(), reasons: keptText, earlierTicket: z.string().optional() })),
  event('redirected', () => ({ to: z.string(), contact: keptText.optional(), reasons: keptText })),
  event('accepted', () => ({ ...classification, note: keptText.optional() })),
  event('filed', () => ({ as: z.enum(filedAs), why: z.string(), reasons: keptText })),
  event('filing-contested', () => ({ reasons: keptText })),
] as const
