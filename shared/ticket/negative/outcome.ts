/** 否定结果 — a negative outcome as the log makes it: with its reasons, and the authority's look at it (第九条). */
import type { EventOf } from '../event.ts'
import type { KeptText } from '../text.ts'
import type { ReturnRequest } from '../ticket.ts'

export interface NegativeOutcome {
  at: string
  kind: 'rejected' | 'returned' | 'closed'
  ground: number | ReturnRequest['ground']
  alternative?: string
  reasons: KeptText
  unit: string | undefined
  examined?: { at: string; decision: EventOf<'negative-examined'>['decision']; reasons: KeptText }
}
