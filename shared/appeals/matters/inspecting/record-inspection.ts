/** 抽检结果 — recorded once for each inspection that drew the ticket (第三十条). */
import { type Rule, refused } from '../../ticket/decision.ts'
import { falseClosing } from '../false-closing/found.ts'

export const recordInspection: Rule<'recordInspection'> = (command, ticket, context) => {
  const { type: _, truth, agreed, findings, ...verdicts } = command
  if (ticket.inspections.some(({ inspection }) => inspection === command.inspection))
    return refused('inspection.already-recorded')
  if ((command.process === 'faulty' || command.result === 'faulty') && !findings)
    return refused('inspection.faulty-needs-findings')

  const inspected = {
    type: 'inspected' as const,
    ...verdicts,
    ...(truth ? { truth } : {}),
    ...(agreed === undefined ? {} : { agreed }),
    ...(findings ? { findings } : {}),
  }
  return falseClosing('inspection', inspected, command, ticket, context)
}
