/** 否定结果 — a negative outcome, its reasons, and the authority's examination (第九条). */

import type { KeptText } from '../../../schema/text.ts'
import type { EventOf } from '../../words/event.ts'
import type { NegativeKind } from './words.ts'

export interface NegativeOutcome {
  at: string
  kind: NegativeKind
  /** of the article, of the return, what it was filed as, or the body it was sent to */
  ground: number | string
  alternative?: string
  reasons: KeptText
  unit: string | undefined
  examined?: { at: string; decision: EventOf<'negative-examined'>['decision']; reasons: KeptText }
}
