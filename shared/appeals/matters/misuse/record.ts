/** 不当行为记录 — one record of misuse, and how far due process has come with it (第三十八条). */
import type { KeptText } from '../../../schema/text.ts'

export interface MisuseRecord {
  subject: string
  at: string
  kind: string
  facts: KeptText
  reply?: { at: string; text: KeptText }
  lapsedAt?: string
  verification?: { at: string; decision: 'confirmed' | 'dropped'; reasons: KeptText }
  handedOver?: { at: string; to: string; reference: KeptText }
  expiredAt?: string
}

/** noticed: told, the appellant may answer; heard: answered or silent; then confirmed or dropped; expired at last. */
export function stageOf({ reply, lapsedAt, verification, expiredAt }: MisuseRecord) {
  if (expiredAt) return 'expired'
  if (verification) return verification.decision
  return reply || lapsedAt ? 'heard' : 'noticed'
}

/** 在先记录 — what the authority is shown of an appellant's other tickets: records in due process or in force (第三十八条). */
export const misuseInForce = (records: readonly MisuseRecord[]) =>
  records
    .map((record) => ({ record: record.subject, kind: record.kind, at: record.at, stage: stageOf(record) }))
    .filter(({ stage }) => stage !== 'dropped' && stage !== 'expired')
