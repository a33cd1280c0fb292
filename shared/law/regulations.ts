/** 法规目录 — finds the rules files: the present version by id, any by key. */
import { liaoningDraft2021 } from './liaoning-draft-2021/index.ts'
import type { Rules } from './rules.ts'
import { keyOf } from './version.ts'

/** The present version of each regulation, by the id that a city's file names. */
export const regulations: Readonly<Record<string, Rules>> = {
  [liaoningDraft2021.id]: liaoningDraft2021,
}

/** Versions replaced since; they stay for the clocks that were started under them. */
const earlierVersions: readonly Rules[] = []

const everyVersion: readonly Rules[] = [...Object.values(regulations), ...earlierVersions]

/** The exact rules a clock was started under, by the key it keeps: 'liaoning-draft-2021@1'. */
export const rulesByKey = (key: string): Rules | undefined => everyVersion.find((rules) => keyOf(rules) === key)

/** What a release says of itself, so that no city is loaded with rules that its functions do not know. */
export const knownRules = (): string[] => everyVersion.map(keyOf)

/** The version of a regulation that is in force on a day: the one that began last (第四十条). */
export const rulesInForce = (id: string, day: string, known = everyVersion): Rules | undefined =>
  known
    .filter((rules) => rules.id === id && rules.effectiveFrom <= day)
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || Number(b.version) - Number(a.version))[0]
