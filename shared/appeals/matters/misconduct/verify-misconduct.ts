/** 核定 — by the authority at its own level, with reasons; what is a crime is serious (第三十九条). */
import { isInBranch } from '../../../access/sees.ts'
import { type Context, decided, type Rule, refused } from '../../ticket/decision.ts'
import type { MisconductRecord } from './shape.ts'

export const verifyMisconduct: Rule<'verifyMisconduct'> = (command, ticket, context) => {
  const { record: subject, decision, serious, crime, reasons } = command
  const record = ticket.misconduct.find((candidate) => candidate.subject === subject)
  if (!record) return refused('misconduct.unknown')
  if (!isAtItsLevel(record, context)) return refused('misconduct.other-level')
  if (record.verification) return refused('misconduct.already-verified')
  if (decision === 'dropped' && (serious || crime)) return refused('misconduct.dropped-is-not-serious')
  if (crime && !serious) return refused('misconduct.crime-is-serious')

  return decided({ type: 'misconduct-verified', subject, decision, serious, crime, reasons })
}

/** 本级 — an authority of a district decides on the units of its own branch, the city's on all. */
export const isAtItsLevel = ({ unit }: MisconductRecord, { actor, registry }: Context): boolean =>
  isInBranch(unit, actor, { registry })
