/** 公开 — what whoever counts at night asks of it. */

export { endCases } from './cases/end.ts'
export { numbersTold } from './cases/told.ts'
export { publishedOn } from './compose.ts'
export { roundingOf } from './figures/rounding.ts'
export { askForMonths, publishMonth } from './months/publish.ts'
export { reportedMonths } from './months/reported.ts'
export { isHeldByResult } from './results/beside.ts'
export { publishResultOpenly } from './results/publish.ts'
export { dynamoCases } from './storage/cases.ts'
