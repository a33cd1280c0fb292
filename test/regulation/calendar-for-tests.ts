/** The calendar of a city that adds no days of its own, and the draft's rules, for tests of the law. */
import { arrangements } from '../../shared/regulation/arrangements.ts'
import { calendarOf } from '../../shared/regulation/calendar.ts'

export { liaoningDraft2021 as draft } from '../../shared/regulation/liaoning-draft-2021.ts'
export const calendar = calendarOf(arrangements, { holidays: [], workdays: [] })
