/** 到期删除 — erases identity data, and later texts, after the set time (第三十五条). */
import { addMonths } from '../../regulation/civil-date.ts'
import { dateOf } from '../../regulation/shanghai-time.ts'
import { decided, type Rule, refused } from '../decision.ts'
import type { TicketEvent } from '../event.ts'
import { endedSince } from './retained.ts'

export const endRetention: Rule<'endRetention'> = (_, ticket, { today, rules: { retention } }) => {
  const since = endedSince(ticket)
  if (!since) return refused('retention.still-needed')
  const keptUntil = (years: number) => addMonths(dateOf(since), 12 * years)
  const left = [
    ...(ticket.identityEndedAt ? [] : [{ type: 'identity-ended', until: keptUntil(retention.identityYears) } as const]),
    ...(ticket.textsEndedAt ? [] : [{ type: 'texts-ended', until: keptUntil(retention.textYears) } as const]),
  ]
  const due = left.filter(({ until }) => until < today).map(({ type }): TicketEvent => ({ type }))
  return due.length > 0
    ? decided(...due)
    : refused('retention.not-yet', { until: left.map(({ until }) => until).sort()[0] })
}
