/** 同一诉求人再次诉求 — events by which two tickets of one appellant are linked (第十七条（七）). */
import * as z from 'zod'
import { keptText } from '../../../schema/text.ts'
import { event } from '../../words/event-shape.ts'

export const repeatsEvents = [
  event('earlier-linked', () => ({ earlier: z.string(), news: keptText })),
  event('later-linked', () => ({ later: z.string() })),
] as const
