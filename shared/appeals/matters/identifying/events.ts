/** 身份信息 — events of its correction (第三十五条). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { changing } from './words.ts'

export const identifyingEvents = [
  event('identity-corrected', () => ({ ...changing(), call: z.string().optional() })),
] as const
