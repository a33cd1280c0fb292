/** 依据 — what occasions are read with, as one short text that changes with any of it. */
import { factsShape, firstYear } from '../../appeals/index.ts'
import { dateOfDay, dayNumber } from '../../law/civil-date.ts'
import { sha256 } from '../../record/chain.ts'
import type { ReadUnder } from '../occasions/of-facts.ts'
import { partShape } from './ports.ts'

/** No ticket was registered before. */
export const firstDay = `${firstYear}-01-01`

/** Working days are compared for so long: those of years that nobody has published change once, when they are. */
const comparedDays = 20 * 366

export function readUnderOf({ calendar, rules: { returning, rating } }: ReadUnder): string {
  const days = Array.from({ length: comparedDays }, (_, index) =>
    calendar.dayOf(dateOfDay(dayNumber(firstDay) + index)),
  )
  const worked = days.map(({ works }) => (works ? '1' : '0')).join('')
  const print = sha256(`${worked} ${returning.missedBeforeApproval} ${rating.badUpTo}`)
  return `${factsShape}.${partShape}.${print.slice(0, 16)}`
}
