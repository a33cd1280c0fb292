/** 分类 — type, appellant kind, category and area of an appeal, settled at acceptance (art. 3, 19). */
import * as z from 'zod'
import { areaCode } from '../../city/city.ts'
import { ticketTypes } from '../../law/codes.ts'

/** 诉求类型 — the seven types, and the two that close at once and count nowhere. */
export const ticketType = z.enum(ticketTypes)
export type TicketType = z.infer<typeof ticketType>

/** 诉求人种类 — self-employed persons (个体工商户) count as natural persons unless the city says otherwise (art. 19). */
export const appellantKind = z.enum(['person', 'self-employed', 'organisation'])

/** What an event keeps of it. */
export const classification = {
  ticketType,
  category: z.string().optional(),
  area: areaCode.optional(),
  businessEnvironment: z.boolean(),
}
