/** 考核 — what other areas ask of evaluation: matters and figures of a period. */

export { figuresInForce } from './figures-in-force.ts'
export { numberIn } from './occasions/columns.ts'
export { type MatterIn, registeredIn, type StandingIn, standingsIn } from './occasions/standings.ts'
export type { PublishedMonth, PublishedMonths } from './reports/ports.ts'
export type { Counting } from './results/ports.ts'
export { type PublishedResult, publishedResult } from './results/published.ts'
