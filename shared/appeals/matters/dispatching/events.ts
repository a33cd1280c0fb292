/** 派单 — events: to lead and co-handlers, and its receipt (第十九条、第二十条、第二十二条). */

import * as z from 'zod'
import { areaCode } from '../../../city/city.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { moment, order, statutoryLimit } from '../../words/event-fields.ts'
import { receiptWays, suggested } from './words.ts'

/** How an order came to its unit. */
export const waysToDispatch = [
  'catalogue',
  'responsibility-list',
  'hand',
  'emergency',
  'reopening',
  /** straight on after an approved return, by the authority itself, as one more co-handler */
  'transfer',
  'reassignment',
  'addition',
] as const

export const dispatchingEvents = [
  event('dispatched', () => ({
    orders: z.array(z.strictObject({ number: order, unit: z.string(), role: z.enum(['lead', 'co']) })),
    category: z.string().optional(),
    area: areaCode.optional(),
    by: z.enum(waysToDispatch),
    /** of the responsibility list */
    matter: z.string().optional(),
    reason: keptText.optional(),
    note: keptText.optional(),
    suggested: suggested().optional(),
    /** 系统自动派单 — by the suggestion alone, as the city's file allows */
    byItself: z.literal(true).optional(),
    statutory: statutoryLimit().optional(),
  })),
  event('co-handler-removed', () => ({ order, reason: keptText })),
  event('received', () => ({ order, how: z.enum(receiptWays), receivedAt: moment })),
] as const
