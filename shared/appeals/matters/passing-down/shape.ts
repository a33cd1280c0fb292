/** 协助任务 — one task of a village or community (第二十一条第三款). */
import type { KeptText } from '../../../schema/text.ts'

/** 协助任务 — what a village or community was asked to help with; neither order nor score (art. 21 ¶3). */
export interface AssistanceTask {
  number: string
  /** the order it helps with */
  order: string
  unit: string
  text: KeptText
  until: string
  askedAt: string
  report?: { at: string; text: KeptText; by: string }
}
