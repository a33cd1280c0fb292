/** 移交 — hands a verified, valid record once to the body that keeps credit files (第三十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { stageOf } from './record.ts'

export const handOverMisuse: Rule<'handOverMisuse'> = ({ record: subject, to, reference }, ticket) => {
  const record = ticket.misuse.find((candidate) => candidate.subject === subject)
  if (!record) return refused('misuse.unknown')
  const stage = stageOf(record)
  if (stage !== 'confirmed') return refused('misuse.not-confirmed', { stage })
  if (record.handedOver) return refused('misuse.already-handed-over')

  return decided({ type: 'misuse-handed-over', subject, to, reference })
}
