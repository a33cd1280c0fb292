/** 本单位以前的答复 — those whose sketch is like a reply's, read to be compared in full (第二十条). */
import { asRead } from '../../schema/text.ts'
import { replay } from '../kind/replay.ts'
import { hashesOf, likely } from '../matters/merging/sketch.ts'
import type { Earlier } from '../reply-check/checked.ts'
import { essence, repeats } from '../reply-check/same-text.ts'
import { findOrder, type Ticket } from '../ticket/ticket.ts'
import type { OrderRows, Tickets } from './ports.ts'

export interface EarlierDeps {
  tickets: Pick<Tickets, 'read'>
  orders: Pick<OrderRows, 'list'>
}

/**
 * One query of the unit's newest orders, and at most a few tickets read.
 * @param shownTo another ticket as the one it is for may read it; undefined where they may not
 */
export async function earlierReplies(
  answer: string,
  { unit, ticket }: { unit: string; ticket: string },
  shownTo: (ticket: Ticket) => Promise<Ticket | undefined>,
  { orders, tickets }: EarlierDeps,
): Promise<Earlier[]> {
  const ours = hashesOf(essence(answer))
  const { items } = await orders.list(unit, false, repeats.rows, undefined)
  const alike = items
    .flatMap(({ number, ticket: other, replySketch }) =>
      replySketch && other !== ticket
        ? [{ number, other, share: likely(ours, replySketch.sketch, replySketch.size) }]
        : [],
    )
    .filter(({ share }) => share >= repeats.readFrom)
    .sort((one, other) => other.share - one.share)
  const read = alike.slice(0, repeats.inFull).map(async ({ number, other }): Promise<Earlier[]> => {
    const ticket = replay((await tickets.read(other))?.log ?? [])
    const found = ticket && (await shownTo(ticket))
    const reply = found && findOrder(found, number)?.reply
    if (!found || !reply) return []
    return [{ ticket: other, appeal: asRead(found.text), record: asRead(reply.record), answer: asRead(reply.answer) }]
  })
  return (await Promise.all(read)).flat()
}
