/** 办理 — events: what units do with their orders, and the check of it (第十九条至第二十一条). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { lazily } from '../../../schema/lazily.ts'
import { keptText } from '../../../schema/text.ts'
import { order, quotedArticle, secondLook } from '../../words/event-fields.ts'
import { consulting, twoTexts } from './words.ts'

/** 征求意见的记录 — as the command says it, its words apart. */
export const consulted = lazily(() => consulting(z.string(), z.string(), keptText))

export const handlingEvents = [
  event('acknowledged', () => ({ order, by: z.string().optional() })),
  event('interim-replied', () => ({ order, ...twoTexts(keptText), ...secondLook })),
  event('replied', () => ({
    order,
    ...twoTexts(keptText),
    consultation: consulted().optional(),
    knowledge: quotedArticle().optional(),
    withoutCoHandlers: keptText.optional(),
  })),
  event('contributed', () => ({ order, ...twoTexts(keptText) })),
  event('sent-back', () => ({ order, reasons: keptText })),
  event('contribution-sent-back', () => ({ order, reasons: keptText })),
  event('check-passed', () => ({ order, note: keptText.optional(), ...secondLook })),
] as const
