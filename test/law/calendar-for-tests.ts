/** The calendar without a city's own days, and the draft's rules, for tests. */
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'

export { liaoningDraft2021 as draft } from '../../shared/law/liaoning-draft-2021/index.ts'
export const calendar = calendarOf(arrangements, { holidays: [], workdays: [] })
