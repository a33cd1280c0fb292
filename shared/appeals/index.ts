/** 诉求件的要素 — what other areas may read of appeals. */

export { noticeList } from './desk/all-lists.ts'
export type { CallsTold } from './desk/calls-of-period.ts'
export type { ToldNoMore } from './desk/carry-out.ts'
export { type CaseSource, caseSource, mayBeTold, type SourceDeps } from './desk/case-source.ts'
export { dayOfRegistration, firstYear, yearsUntil } from './desk/long-lived.ts'
export { type SharedField, type SharedWords, sharedFields, sharedWords } from './desk/shared-words.ts'
export { announcedShape, announcedTypes } from './kind/announced.ts'
export { completing, type FactsClock, type FigureFacts, factsShape, feedback } from './kind/facts.ts'
export type { PublicRow } from './kind/public-row.ts'
export type { PublicRows, Span } from './storage/public-rows.ts'
export { eventNames } from './words/event-names.ts'
