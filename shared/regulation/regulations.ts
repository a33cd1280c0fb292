/** 法规目录 — the rules files there are: the present version by id, as cities name it, and any version by a clock's key. */
import { liaoningDraft2021 } from './liaoning-draft-2021.ts'
import type { Rules } from './rules.ts'
import { keyOf } from './version.ts'

/** The present version of each regulation, by the id that a city's file names. */
export const regulations: Readonly<Record<string, Rules>> = {
  [liaoningDraft2021.id]: liaoningDraft2021,
}

/** Versions replaced since; they stay for the clocks that were started under them. */
const earlierVersions: readonly Rules[] = []

/** The exact rules a clock was started under, by the key it keeps: 'liaoning-draft-2021@1'. */
export const rulesByKey = (key: string): Rules | undefined =>
  [...Object.values(regulations), ...earlierVersions].find((rules) => keyOf(rules) === key)
