/** 计入事由 — what counts in a figure: on one day, for one unit. */
import type { OccasionFlag, OccasionKind } from '../../law/figures.ts'

export interface Occasion {
  kind: Exclude<OccasionKind, 'call'>
  /** Asia/Shanghai */
  day: string
  /** the unit that answers for it; none: the city and the area alone */
  unit?: string | undefined
  flags: OccasionFlag[]
  /** of what runs: from this instant on it counts, as missed */
  limit?: string
  /** 评价等级 */
  level?: number
  /** 天数, or how often: the second number is of calendar days */
  amount?: readonly [working: number, calendar: number]
}

/** 诉求件 — what of it figures are grouped by, and its occasions in the order of its log. */
export interface Counted {
  number: string
  /** how many decisions it was read off: of two readings the higher one counts; sealed copies know one reading alone */
  version?: number
  area?: string | undefined
  category?: string | undefined
  channel: string
  type: string
  occasions: Occasion[]
}
