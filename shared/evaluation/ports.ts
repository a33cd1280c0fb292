/** 端口 — what evaluation asks of whoever handles appeals: facts and calls of a period. */
import type { CallsTold, FigureFacts } from '../appeals/index.ts'
import type { Period } from '../law/period.ts'

export interface Facts {
  /** What figures read of the tickets that the period may count. @param unreadable takes the numbers of those that cannot be read */
  factsOf(period: Period, unreadable: string[]): Promise<FigureFacts[]>
  /** What the telephone system told, by hour and area. */
  callsOf(period: Period): Promise<CallsTold[]>
}
