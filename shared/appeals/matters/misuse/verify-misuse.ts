/** 核实 — by the authority, only after the appellant was heard or let the period lapse (第三十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { stageOf } from './record.ts'

export const verifyMisuse: Rule<'verifyMisuse'> = ({ record: subject, decision, reasons }, ticket) => {
  const record = ticket.misuse.find((candidate) => candidate.subject === subject)
  if (!record) return refused('misuse.unknown')
  const stage = stageOf(record)
  if (stage === 'noticed') return refused('misuse.not-heard')
  if (stage !== 'heard') return refused('misuse.already-verified', { stage })

  return decided({ type: 'misuse-verified', subject, decision, reasons })
}
