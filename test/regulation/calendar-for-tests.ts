/** The calendar without a city's own days, and the draft's rules, for tests. */
import { arrangements } from '../../shared/regulation/arrangements.ts'
import { calendarOf } from '../../shared/regulation/calendar.ts'

export { liaoningDraft2021 as draft } from '../../shared/regulation/liaoning-draft-2021.ts'
export const calendar = calendarOf(arrangements, { holidays: [], workdays: [] })
