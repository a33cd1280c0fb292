/** 法规目录 — the rules files there are: the version in force for a city, and any version by the key a clock keeps. */
import type { IsoDate } from './civil-date.ts'
import { liaoningDraft2021 } from './liaoning-draft-2021.ts'
import { keyOf, type Rules } from './rules.ts'

/** Every version of each regulation by id; replaced ones stay for the clocks that were started under them. */
export const regulations: Readonly<Record<string, readonly Rules[]>> = {
  [liaoningDraft2021.id]: [liaoningDraft2021],
}

/** The version of a regulation in force on a day; undefined before its first, and for an unknown id. */
export const rulesInForce = (id: string, day: IsoDate): Rules | undefined =>
  latest(regulations[id]?.filter(({ effectiveFrom }) => effectiveFrom <= day) ?? [])

/** The exact rules a clock was started under, by the key it keeps: 'liaoning-draft-2021@1'. */
export const rulesByKey = (key: string): Rules | undefined =>
  Object.values(regulations)
    .flat()
    .find((rules) => keyOf(rules) === key)

const latest = (versions: readonly Rules[]): Rules | undefined =>
  versions.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom)).at(-1)
