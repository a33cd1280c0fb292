/** 考核节点 — which days a result counts, and what its record is called (art. 27). */
import type { Period } from '../../law/period.ts'
import type { Rules } from '../../law/rules.ts'

type Node = Rules['evaluation']['nodes'][number]

export const periodOf = ({ firstDay, lastDay }: Node, year: number): Period => ({
  from: `${year}-${firstDay}`,
  to: `${year}-${lastDay}`,
})

/** One record a node and year: what is worked out twice is one result. */
export const resultId = (node: string, year: number): string => `${year}-${node}`

/** 更正 — `2026-half-year.2` restates `2026-half-year`, `.3` the second. */
export const baseOf = (id: string): string => id.replace(/\.\d+$/, '')

export function restatementOf(id: string): string {
  const [, number] = /\.(\d+)$/.exec(id) ?? []
  return `${baseOf(id)}.${number === undefined ? 2 : Number(number) + 1}`
}

export const predecessorOf = (id: string): string | undefined => {
  const [, number] = /\.(\d+)$/.exec(id) ?? []
  if (number === undefined) return undefined
  return Number(number) === 2 ? baseOf(id) : `${baseOf(id)}.${Number(number) - 1}`
}
