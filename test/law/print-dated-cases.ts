/** Prints the dated cases' results, for tests on machines in other time zones. */
import { deadline, extensionLimit } from '../../shared/law/deadline.ts'
import { calendar, draft } from './calendar-for-tests.ts'
import { datedCases, extensionCases } from './dated-cases.ts'

console.log(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    lastDays: datedCases.map(({ limit, start }) => deadline(draft.limits[limit], start, calendar).lastDay),
    extended: extensionCases.map(({ original, months }) => extensionLimit(original, months, calendar).lastDay),
  }),
)
