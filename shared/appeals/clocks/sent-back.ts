/** 审核退回后的时限 — a reply sent back keeps its limit, moved by the check (第二十条). */
import { ending } from '../../law/deadline.ts'
import type { Context } from '../ticket/decision.ts'
import { clockOf, type Ticket } from '../ticket/ticket.ts'
import { lastDayNow } from './recount.ts'
import { type Started, started } from './start.ts'

/** A reply sent back keeps its limit, moved by the working days that the platform's check took (requirements §2). */
export function resumed(
  { at, order, repliedAt }: { at: string; order?: string; repliedAt: string | undefined },
  ticket: Ticket,
  context: Context,
): Started[] {
  if (!repliedAt) return []
  const clock = metByReply
    .map((kind) => clockOf(ticket, kind, order))
    .find((candidate) => candidate?.endedAt === repliedAt)
  if (!clock) return []
  const { calendar, rules } = context
  const checkedFor = calendar.workingDaysBetween(repliedAt, at)
  const end = ending(calendar.workingDaysAfter(lastDayNow(clock, ticket, context), checkedFor))
  const { kind, statutory } = clock
  return [
    {
      ...started(kind, at, end, rules, order),
      rules: clock.rules,
      checkedFor,
      ...(statutory ? { statutory } : {}),
    },
  ]
}

/** 办结时限 — the limits that a reply meets. */
export const metByReply = ['reply', 'final-reply', 'enterprise-opinion'] as const
