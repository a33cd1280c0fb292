/** 诉求件的要素 — what other areas may read of appeals. */

export { noticeList } from './desk/all-lists.ts'
export type { CallsTold } from './desk/calls-of-period.ts'
export { dayOfRegistration, firstYear, yearsUntil } from './desk/long-lived.ts'
export { completing, type FactsClock, type FigureFacts, factsShape, feedback } from './kind/facts.ts'
