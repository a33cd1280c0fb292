/** 不当行为记录 — one record of misuse, as the ticket keeps it (第三十八条). */

import type { KeptText } from '../../../schema/text.ts'
import type { MisuseDecision } from './words.ts'

export interface MisuseRecord {
  subject: string
  at: string
  kind: string
  facts: KeptText
  reply?: { at: string; text: KeptText }
  lapsedAt?: string
  verification?: { at: string; decision: MisuseDecision; reasons: KeptText }
  handedOver?: { at: string; to: string; reference: KeptText }
  expiredAt?: string
}
