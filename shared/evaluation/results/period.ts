/** 考核节点 — which days a result counts, and what its record is called (art. 27). */
import type { Period } from '../../law/period.ts'
import type { Rules } from '../../law/rules.ts'

type Node = Rules['evaluation']['nodes'][number]

export const periodOf = ({ firstDay, lastDay }: Node, year: number): Period => ({
  from: `${year}-${firstDay}`,
  to: `${year}-${lastDay}`,
})

/** One record a node, year and level: what is worked out twice is one result. @param branch the unit at its head; undefined for the city’s */
export const resultId = (node: string, year: number, branch?: string): string =>
  `${year}-${node}${branch === undefined ? '' : `@${branch}`}`

/** `2026-half-year@heping.2` → `2026-half-year@heping` */
const firstOf = (id: string): string => id.replace(/\.\d+$/, '')

/** 同一节点 — of the city’s result, its districts’, and all that restate them: an occasion is disputed once, in whichever it counts. */
export const baseOf = (id: string): string => firstOf(id).replace(/@.*$/, '')

/** The unit at the head of a district’s result. */
export const branchIn = (id: string): string | undefined => /@(.*)$/.exec(firstOf(id))?.[1]

/** 更正 — `2026-half-year.2` restates `2026-half-year`, `.3` the second. */
export function restatementOf(id: string): string {
  const [, number] = /\.(\d+)$/.exec(id) ?? []
  return `${firstOf(id)}.${number === undefined ? 2 : Number(number) + 1}`
}

export const predecessorOf = (id: string): string | undefined => {
  const [, number] = /\.(\d+)$/.exec(id) ?? []
  if (number === undefined) return undefined
  return Number(number) === 2 ? firstOf(id) : `${firstOf(id)}.${Number(number) - 1}`
}
