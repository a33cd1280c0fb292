/** 不当行为记录 — one record of misuse, and how far due process has come with it (第三十八条). */
import type { KeptText } from '../text.ts'

export interface MisuseRecord {
  subject: string
  at: string
  kind: string
  facts: KeptText
  reply?: { at: string; text: KeptText }
  lapsedAt?: string
  verification?: { at: string; decision: 'confirmed' | 'dropped'; reasons: KeptText }
  handedOver?: { at: string; to: string; reference: string }
  expiredAt?: string
}

/** noticed: told, the appellant may answer; heard: answered or silent; then confirmed or dropped; expired at last. */
export function stageOf({ reply, lapsedAt, verification, expiredAt }: MisuseRecord) {
  if (expiredAt) return 'expired'
  if (verification) return verification.decision
  return reply || lapsedAt ? 'heard' : 'noticed'
}
