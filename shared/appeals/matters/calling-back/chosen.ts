/** 回访抽取 — which closed tickets are called back: enterprise ones always, of the others the city's share (第十九条、第三十条). */
import { fraction } from '../../../law/fraction.ts'
import type { Context } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'

/**
 * A merged ticket too, dispatched through its lead: its appellant is another.
 * Chosen from the ticket's number and the moment it was closed: anyone can do it again, and nobody can know it before the closing.
 * @param closedAt instant of the closing
 */
export function isToBeCalledBack(
  ticket: Ticket,
  closedAt: string,
  { rules, registry }: Pick<Context, 'rules' | 'registry'>,
): boolean {
  if (!ticket.dispatchedAt) return false
  const { share, enterpriseShare } = rules.callback
  const due = ticket.ticketType === 'enterprise' ? enterpriseShare : (registry.callbackShare ?? share)
  return fraction(`${ticket.number} ${closedAt}`) < due
}
