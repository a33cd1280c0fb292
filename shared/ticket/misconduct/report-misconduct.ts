/** 反映违规 — by anyone inside who can see the ticket, or from an inspection; under one of the seven grounds (第三十九条). */
import { decided, type Rule, refused } from '../decision.ts'
import { nextSubject } from '../event-shape.ts'

export const reportMisconduct: Rule<'reportMisconduct'> = (command, ticket, { registry, rules }) => {
  const { type: _, ...report } = command
  if (!rules.misconduct.grounds.some(({ code }) => code === report.ground)) return refused('misconduct.ground-unknown')
  if (report.unit && !registry.unit(report.unit)) return refused('unit.unknown', { unit: report.unit })

  return decided({ type: 'misconduct-reported', subject: nextSubject('misconduct', ticket.misconduct), ...report })
}
