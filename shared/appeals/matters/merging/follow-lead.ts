/** 跟随 — a merged ticket takes over what became of its lead (国办函〔2025〕66号). */
import type { Rules } from '../../../law/rules.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { atOnceAgain } from '../emergencies/at-once.ts'
import { awaitsReview } from '../enterprise/matter.ts'
import type { FollowStep } from './events.ts'

export const followLead: Rule<'followLead'> = ({ into, steps }, ticket, context) => {
  const { merged } = ticket
  if (merged?.into !== into) return refused('merge.not-merged-into', { into: merged?.into })
  const news = steps.filter(({ n }) => n > merged.seen)
  if (news.length === 0) return refused('merge.nothing-new', { seen: merged.seen })

  const events = news.flatMap(({ events }) => events).map((event) => ownReview(event, ticket, context.rules))
  const end = events.findIndex(({ type }) => type === 'closed' || type === 'unmerged')
  if (end < 0) return decided(...events)
  const freed = events[end]?.type === 'unmerged' ? atOnceAgain(ticket, context) : []
  return decided(...events.slice(0, end + 1), ...freed)
}

/** A lead's closing does not end an enterprise matter whose own review nobody has made: it is freed, and goes on by itself (第十九条、第二十六条). */
function ownReview(
  event: FollowStep['events'][number],
  ticket: Ticket,
  { closing }: Rules,
): FollowStep['events'][number] {
  if (event.type !== 'closed' || !awaitsReview(ticket) || event.ground === closing.withdrawal.ground) return event
  return {
    type: 'unmerged',
    why: 'not-reviewed',
    reasons: '本件未经营商环境建设主管部门审定，不随牵头件办结，恢复单独办理',
  }
}

/** 补充情况 — new facts, while the matter is handled; or the next piece of a message, as the door found. */
export const addFacts: Rule<'addFacts'> = ({ text }, _, { facts }) =>
  decided({ type: 'facts-added', text, ...(facts?.piece ? { piece: true } : {}) })
