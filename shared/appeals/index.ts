/** 诉求件的要素 — what other areas may read of appeals. */

export type { CallsTold } from './desk/calls-of-period.ts'
export { untoldNotices } from './kind/desks.ts'
export { completing, type FactsClock, type FigureFacts, feedback } from './kind/facts.ts'
