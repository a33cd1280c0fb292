/** 通报办结 — the leading department reports closing and reasons to the authority (第二十六条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { ownLeadOrder } from './own-lead-order.ts'

export const reportClosing: Rule<'reportClosing'> = (
  { order: number, ground, alternative, reasons },
  ticket,
  context,
) => {
  const order = ownLeadOrder(ticket, number)
  if (isRefusal(order)) return order
  const known = context.rules.closing.grounds.find(({ code }) => code === ground)?.alternatives.map(({ code }) => code)
  if (!known?.includes(alternative)) return refused('close.ground-unknown', { ground, alternative, known })
  const { closing } = ticket
  if (closing && (closing.ground !== ground || closing.alternative !== alternative))
    return refused('enterprise.report-differs', { closed: [closing.ground, closing.alternative] })

  return decided({ type: 'closing-reported', order: number, ground, alternative, reasons })
}
