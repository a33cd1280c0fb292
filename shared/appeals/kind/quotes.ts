/** 引用的条目 — what a decision quoted to the appellant, or what a callback said of it. */
import type { Use } from '../../knowledge/index.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import { findOrder, type Ticket } from '../ticket/ticket.ts'

/**
 * A direct answer counts when it is given, a reply when its check is passed, and not before: what was sent back told nobody.
 * @param ticket as the decision left it
 * @param before as it found it: worked again after a callback it knows of no reply
 */
export function quotedBy({ events }: DecisionRecord, ticket: Ticket, before: Ticket = ticket): Use[] {
  return events.flatMap((event) => {
    if (event.type === 'answered') return directly(ticket)
    if (event.type === 'check-passed') return inReply(ticket)
    return event.type === 'called-back' ? inReply(before, event.solved === 'solved') : []
  })
}

function directly({ number, outcome }: Ticket): Use[] {
  if (outcome?.event.type !== 'answered') return []
  const { article, version } = outcome.event.knowledge
  return typeof version === 'number' ? [{ article, version, ticket: number, at: outcome.at, by: 'answer' }] : []
}

function inReply(ticket: Ticket, solved?: boolean): Use[] {
  const { number, check } = ticket
  const { article, version } = (check && findOrder(ticket, check.order)?.reply?.knowledge) ?? {}
  if (!check || article === undefined || typeof version !== 'number') return []
  return [{ article, version, ticket: number, at: check.at, by: 'reply', ...(solved === undefined ? {} : { solved }) }]
}
