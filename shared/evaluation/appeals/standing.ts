/** 申诉的状况 — what a result must know of each appeal: what about, and how it was ruled. */
import type { Exclusion } from '../results/exclusion.ts'
import type { AppealState } from './words.ts'

export interface AppealStanding extends Exclusion {
  state: AppealState
  /** of the last ruling */
  ruledAt?: string | undefined
  /** 再议日期 — of what was put off */
  lookAgainOn?: string | undefined
}

/** Open, or put off until a day that has come. @returns their numbers */
export const undecidedOn = (today: string, appeals: readonly AppealStanding[]): string[] =>
  appeals
    .filter(({ state, lookAgainOn }) => state === 'open' || (state === 'put-off' && (lookAgainOn ?? today) <= today))
    .map(({ appeal }) => appeal)
    .sort()

export const excludedIn = (appeals: readonly AppealStanding[]): Exclusion[] =>
  appeals
    .filter(({ state }) => state === 'excluded')
    .map(({ appeal, ticket, unit, figure }) => ({ appeal, ticket, unit, figure }))
    .sort((one, other) => (one.appeal < other.appeal ? -1 : 1))
