/** 关联在先诉求件 — links two tickets, so that each handler sees the other (第十七条（七）). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { whyNotTheirEarlier } from './earlier.ts'

export const linkEarlier: Rule<'linkEarlier'> = ({ earlier, news }, ticket, { facts }) => {
  const wrong = whyNotTheirEarlier(earlier, ticket, facts?.earlier)
  if (wrong) return wrong
  if (ticket.earlier?.some((linked) => linked.ticket === earlier)) return refused('repeat.already-linked', { earlier })

  return decided({ type: 'earlier-linked', earlier, news })
}

export const noteLater: Rule<'noteLater'> = ({ later }, ticket) => {
  if (ticket.later?.some((linked) => linked.ticket === later)) return refused('repeat.already-linked', { later })

  return decided({ type: 'later-linked', later })
}
