/** Events of 办理 — what units do with their orders, and the check of it (第十九条至第二十一条). */
import * as z from 'zod'
import { event, order } from '../event-shape.ts'
import { consultation } from '../handling/commands.ts'
import { keptText } from '../text.ts'

export const handlingEvents = [
  event('acknowledged', () => ({ order, by: z.string().optional() })),
  event('interim-replied', () => ({ order, record: keptText, answer: keptText })),
  event('replied', () => ({
    order,
    record: keptText,
    answer: keptText,
    consultation: consultation().optional(),
    withoutCoHandlers: z.string().optional(),
  })),
  event('contributed', () => ({ order, record: keptText, answer: keptText })),
  event('sent-back', () => ({ order, reasons: keptText })),
  event('contribution-sent-back', () => ({ order, reasons: keptText })),
  event('check-passed', () => ({ order, note: z.string().optional() })),
] as const
