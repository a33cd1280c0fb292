/** Commands of 派单 — to lead and co-handlers, and its receipt (第十九条、第二十条、第二十二条). */
import * as z from 'zod'
import { areaCode } from '../../city/city.ts'
import { code, instant, order } from '../fields.ts'
import { line, writtenText } from '../text.ts'

/** 派单 — by the dispatch catalogue, or by hand with a reason (art. 19, 20, 22). */
export const dispatch = z.strictObject({
  category: code.optional(),
  area: areaCode.optional(),
  lead: code.optional().describe('by hand: the lead unit (主办); needs a reason'),
  coHandlers: z.array(code).max(20).optional().describe('co-handlers (协办)'),
  reason: line.optional().describe('why not by the catalogue'),
  note: writtenText.optional(),
})

/** The platform's own commands, issued by its followers and its sweep. */
export const recordReceipt = z.strictObject({
  ...order,
  how: z.enum(['push', 'pull']),
  at: instant,
})

export const dispatchingCommands = {
  dispatch,
  recordReceipt,
}
