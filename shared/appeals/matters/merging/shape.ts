/** 合并件 — a merged ticket from its log, and what its appellant is told. */
import type { KeptText } from '../../../schema/text.ts'

/** 合并 — into which ticket, and how far into its log this one has followed. */
export interface Merged {
  into: string
  at: string
  seen: number
  reasons: KeptText
}

/** 由牵头件办理 — what a merged ticket's appellant is told of the handling. */
export interface Handled {
  workOrder?: string | undefined
  unit?: string | undefined
  interim?: { at: string; answer: KeptText }
  repliedAt?: string
  answer?: { at: string; answer: KeptText } | undefined
}
