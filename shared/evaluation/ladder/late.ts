/** 逾期 — which terms of a row have passed and are open. */
import { endOfDay } from '../../law/shanghai-time.ts'
import type { LadderRow } from './ports.ts'
import type { LadderTerm } from './words.ts'

export function lateIn({ replyBy, reportBy, checkBy }: LadderRow, now: string): LadderTerm[] {
  const days = { reply: replyBy, report: reportBy, check: checkBy } as const
  return (Object.keys(days) as LadderTerm[]).filter((term) => {
    const lastDay = days[term]
    return lastDay !== undefined && now >= endOfDay(lastDay)
  })
}
