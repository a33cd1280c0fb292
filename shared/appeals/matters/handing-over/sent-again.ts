/** 再次来件 — under the same number nothing new begins; what it says is added (第九条). */
import { decided, type Rule } from '../../ticket/decision.ts'
import { permissionFor } from '../../ticket/states.ts'

export const noteSentAgain: Rule<'noteSentAgain'> = ({ type: _, ...again }, ticket, { rules }) => {
  const isNews = again.text !== ticket.text && permissionFor('addFacts', rules).from.includes(ticket.state)
  return decided(
    { type: 'sent-again', ...again },
    ...(isNews ? [{ type: 'facts-added' as const, text: again.text }] : []),
  )
}
