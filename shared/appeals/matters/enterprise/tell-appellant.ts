/** 告知诉求人 — the department that leads tells the appellant itself that the matter is to be closed (第二十六条). */
import { dateOf } from '../../../law/shanghai-time.ts'
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { notProved } from '../attaching/named.ts'
import { notThroughPlatform } from '../confidentiality/through-platform.ts'
import { ownLeadOrder } from './own-lead-order.ts'

export const tellAppellant: Rule<'tellAppellant'> = (command, ticket, context) => {
  const { order: number, at, by, how, said, consent } = command
  const order = ownLeadOrder(ticket, number)
  if (isRefusal(order)) return order
  const unheard = notThroughPlatform(how, number, ticket)
  if (unheard) return unheard
  const toldAt = new Date(at).toISOString()
  if (toldAt > context.now) return refused('enterprise.date-wrong', { at })
  if (toldAt < order.dispatchedAt) return refused('enterprise.date-wrong', { at, dispatchedAt: order.dispatchedAt })
  if (consent && (consent.signedOn > context.today || consent.signedOn < dateOf(order.dispatchedAt)))
    return refused('enterprise.date-wrong', { signedOn: consent.signedOn })
  const unproved = notProved(ticket, consent?.document)
  if (unproved) return unproved

  return decided({
    type: 'appellant-told',
    order: number,
    toldAt,
    by,
    how,
    ...(said ? { said } : {}),
    ...(consent ? { consent } : {}),
  })
}
