/** Fields that many commands share. */
import * as z from 'zod'
import { timeWithOffset } from '../regulation/civil-date.ts'

export const instant = timeWithOffset.describe('RFC 3339 time with offset')
export const code = z.string().min(1).max(40)
/** names the work order a command is about; in REST calls it stands in the path */
export const order = { order: z.string().describe('work order number') }
