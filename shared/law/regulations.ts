/** 法规目录 — finds the rules files: the present version by id, any by key. */
import { known } from './known.ts'
import type { Rules } from './rules.ts'
import { keyOf } from './version.ts'

const everyVersion: readonly Rules[] = known

/** The last version of each regulation, by the id that a city's file names. */
export const regulations: Readonly<Record<string, Rules>> = Object.fromEntries(
  everyVersion.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom)).map((rules) => [rules.id, rules]),
)

/** The exact rules a clock was started under, by the key it keeps: 'liaoning-draft-2021@1'. */
export const rulesByKey = (key: string): Rules | undefined => everyVersion.find((rules) => keyOf(rules) === key)

/** What a release says of itself, so that no city is loaded with rules that its functions do not know. */
export const knownRules = (): string[] => everyVersion.map(keyOf)

/** The version of a regulation that is in force on a day: the one that began last (第四十条). */
export const rulesInForce = (id: string, day: string, all = everyVersion): Rules | undefined =>
  all
    .filter((rules) => rules.id === id && rules.effectiveFrom <= day)
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || Number(b.version) - Number(a.version))[0]
