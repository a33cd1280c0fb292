/** 到期删除 — identity data, texts and looks are erased once kept long enough (第三十五条). */
import { addMonths, type IsoDate } from '../../../law/civil-date.ts'
import type { Rules } from '../../../law/rules.ts'
import { dateOf } from '../../../law/shanghai-time.ts'
import { type Context, decided, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { TicketEvent } from '../../words/event.ts'
import { endedSince } from './retained.ts'

interface Kept {
  type: 'identity-ended' | 'texts-ended' | 'looks-ended'
  endedAt: string | undefined
  until: IsoDate
}

export const endRetention: Rule<'endRetention'> = (_, ticket, { today, rules: { retention } }) => {
  const since = endedSince(ticket)
  if (!since) return refused('retention.still-needed')
  const kept = whatIsKept(ticket, dateOf(since), today, retention).filter(({ endedAt }) => !endedAt)
  const due = kept.filter(({ until }) => until < today).map(({ type }): TicketEvent => ({ type }))
  if (due.length > 0) return decided(...due)
  return refused('retention.not-yet', { until: kept.map(({ until }) => until).sort()[0] })
}

function whatIsKept(
  { confidential, identityEndedAt, textsEndedAt, looksEndedAt }: Ticket,
  since: IsoDate,
  today: Context['today'],
  { identityYears, textYears, lookMonths }: Rules['retention'],
): Kept[] {
  const years = (count: number): IsoDate => addMonths(since, 12 * count)
  // Without the identity nothing of a confidential matter could be masked.
  const texts = years(confidential ? Math.min(identityYears, textYears) : textYears)
  const looks = addMonths(identityEndedAt ? dateOf(identityEndedAt) : today, lookMonths)
  return [
    { type: 'identity-ended', endedAt: identityEndedAt, until: years(identityYears) },
    { type: 'texts-ended', endedAt: textsEndedAt, until: texts },
    { type: 'looks-ended', endedAt: looksEndedAt, until: [looks, texts].sort().at(-1) ?? texts },
  ]
}
