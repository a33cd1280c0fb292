/** 回访 — every dispatched ticket is called back after closing (第十九条、第三十条). */
import { decided, type Rule, refused } from '../decision.ts'

export const callBack: Rule<'callBack'> = ({ outcome, solved, by, note }, ticket) => {
  if (ticket.orders.length === 0) return refused('callback.not-dispatched')
  if (outcome === 'reached' && !solved) return refused('callback.needs-answer')
  if (ticket.callbacks.some((callback) => callback.outcome === 'reached')) return refused('callback.already-made')

  return decided({ type: 'called-back', outcome, by, ...(solved ? { solved } : {}), ...(note ? { note } : {}) })
}
