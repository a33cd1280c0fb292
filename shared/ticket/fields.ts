/** Fields that many commands share. */
import * as z from 'zod'

export const instant = z.iso.datetime({ offset: true }).describe('RFC 3339 time with offset')
export const code = z.string().min(1).max(40)
/** names the work order a command is about; in REST calls it stands in the path */
export const order = { order: z.string().describe('work order number') }
