/** 同一诉求人再次诉求 — events by which two tickets of one appellant are linked (第十七条（七）). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'

export const repeatsEvents = [
  event('earlier-linked', () => ({ earlier: z.string(), news: keptText })),
  event('later-linked', () => ({ later: z.string() })),
] as const
