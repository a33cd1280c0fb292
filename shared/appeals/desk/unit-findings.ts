/** 单位答复疑点 — how often which kind is found in a unit's replies. */
import type { Rules } from '../../law/rules.ts'
import { inTurns } from '../../record/at-once.ts'
import { replay } from '../kind/replay.ts'
import { type FindingCode, findingKinds } from '../reply-check/findings.ts'
import { findOrder, type Ticket } from '../ticket/ticket.ts'
import { findingsOfReply } from '../views/reply-findings.ts'
import type { OrderRows, Tickets } from './ports.ts'

interface Deps {
  tickets: Pick<Tickets, 'read'>
  orders: Pick<OrderRows, 'list'>
  rules: Rules
}

const readAtOnce = 8

/**
 * A page of its orders. Only those whose row carries a sketch have a reply of the lead that is still kept: no more tickets are read.
 * @param isTheirs whether the one it is for may see a ticket
 */
export async function unitFindings(
  { unit, limit, after }: { unit: string; limit: number; after: string | undefined },
  isTheirs: (ticket: Ticket) => boolean,
  { rules, tickets, orders }: Deps,
) {
  const { items: rows, next } = await orders.list(unit, false, limit, after)
  const replied = rows.filter(({ replySketch }) => replySketch)
  const read = await inTurns(readAtOnce, replied, async ({ number, ticket }) => {
    const found = replay((await tickets.read(ticket))?.log ?? [])
    const order = found && findOrder(found, number)
    if (!found || !order?.reply || !isTheirs(found)) return []
    const codes = findingsOfReply(found, order, rules)?.map(({ code }) => code)
    return codes ? [{ ticket, workOrder: number, repliedAt: order.reply.at, codes }] : []
  })
  const looked = read.flat()
  const items = looked.flatMap(({ codes, ...reply }) =>
    [...Map.groupBy(codes, (code) => code)].map(([code, all]) => ({ ...reply, code, count: all.length })),
  )
  return { unit, looked: looked.length, counts: countsOf(items), items, next, unreadable: undefined }
}

const countsOf = (items: readonly { code: FindingCode; count: number }[]) =>
  [...Map.groupBy(items, ({ code }) => code)].map(([code, of]) => {
    const { zh, en } = findingKinds[code]
    return { code, zh, en, count: of.reduce((sum, { count }) => sum + count, 0), replies: of.length }
  })
