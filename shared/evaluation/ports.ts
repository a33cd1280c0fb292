/** 端口 — what evaluation asks of whoever handles appeals: the facts of a period. */
import type { FigureFacts } from '../appeals/index.ts'
import type { Period } from '../law/period.ts'

export interface Facts {
  /** What figures read of the tickets that the period may count. @param unreadable takes the numbers of those that cannot be read */
  factsOf(period: Period, unreadable: string[]): Promise<FigureFacts[]>
}
