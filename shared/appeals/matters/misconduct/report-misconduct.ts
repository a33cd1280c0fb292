/** 反映违规 — reported by whoever inside sees the ticket, under seven grounds (第三十九条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { nextSubject } from '../../words/event-fields.ts'

export const reportMisconduct: Rule<'reportMisconduct'> = (command, ticket, { registry, rules }) => {
  const { type: _, ...report } = command
  if (!rules.misconduct.grounds.some(({ code }) => code === report.ground)) return refused('misconduct.ground-unknown')
  if (report.unit && !registry.unit(report.unit)) return refused('unit.unknown', { unit: report.unit })

  return decided({ type: 'misconduct-reported', subject: nextSubject('misconduct', ticket.misconduct), ...report })
}
