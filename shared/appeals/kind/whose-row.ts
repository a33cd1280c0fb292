/** 行的归属 — whose the ticket of a row in the desks' lists is. */
import type { Holding } from '../../access/holding.ts'
import type { TicketRow } from './rows.ts'

const beforeDispatch: readonly string[] = ['review', 'supplement', 'dispatch']

/** A row of the desks’ lists says itself whose its ticket is. */
export const whoseRow = ({ number, channel, category, area, unit, units, worklist }: TicketRow): Holding => ({
  ticket: number,
  channel,
  ...(category ? { category } : {}),
  ...(area ? { area } : {}),
  units,
  ...(unit ? { lead: unit } : {}),
  undispatched: units.length === 0 || beforeDispatch.includes(worklist),
})
