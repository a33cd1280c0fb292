/** 不当行为记录的阶段 — how far due process has come with a record of misuse (第三十八条). */
import type { MisuseRecord } from './shape.ts'

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
