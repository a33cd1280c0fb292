/** 规定期限、约定期限 — within the bounds of the regulation, and an agreed one with its agreement (第十八条、第二十五条（四）). */

import { deadline } from '../../../law/deadline.ts'
import type { Instant } from '../../../law/shanghai-time.ts'
import { isNotYet, isTooEarly } from '../../../law/time-given.ts'
import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { notThroughPlatform } from '../confidentiality/through-platform.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { beginningOf } from '../handling/orders.ts'
import type { Supplement } from './shape.ts'

type During = Supplement['during']
type Agreement = NonNullable<Supplement['agreement']>

/** Why this last day is none for what is asked today: past, too soon for the appellant, or too far off. */
export function badPeriod(
  until: string,
  during: During,
  { today, now, rules, calendar }: Context,
): Refusal | undefined {
  const { least, greatest } = rules.supplementing[during]
  if (until < today) return refused('supplement.period-past', { until, today })
  const from = deadline({ period: least }, now, calendar).lastDay
  if (until < from) return refused('supplement.period-too-short', { until, earliest: from, least })
  return beyond(until, now, greatest, calendar)
}

/** Why it may not be extended to this day: a supplement has so many extensions and so long in all, counted from the asking. */
export function badExtension(until: string, supplement: Supplement, { rules, calendar }: Context): Refusal | undefined {
  const { withExtensions, extensions } = rules.supplementing[supplement.during]
  if ((supplement.extensions ?? 0) >= extensions) return refused('supplement.extended-too-often', { extensions })
  return beyond(until, supplement.askedAt, withExtensions, calendar)
}

function beyond(
  until: string,
  from: Instant,
  greatest: Context['rules']['supplementing'][During]['greatest'],
  calendar: Context['calendar'],
): Refusal | undefined {
  const latest = deadline({ period: greatest }, from, calendar).lastDay
  return until > latest ? refused('supplement.period-too-long', { until, latest, greatest }) : undefined
}

/** Why there is no agreed period: nothing says when, how and with whom, or what it says cannot have been. @param order whose unit agreed it */
export function badAgreement(
  agreement: Agreement | undefined,
  during: During,
  order: WorkOrder | undefined,
  ticket: Ticket,
  { now }: Context,
): Refusal | undefined {
  if (!agreement) return during === 'handling' ? refused('supplement.needs-agreement') : undefined
  const { at } = agreement
  const from = order ? beginningOf(order, ticket) : ticket.registeredAt
  if (isTooEarly(at, from) || isNotYet(at, now)) return refused('supplement.agreement-time', { at, from, until: now })
  return order && notThroughPlatform(agreement.how, order.number, ticket)
}
