/** 投递 — what is posted about a ticket, and what its arrival means. */
import { system } from '../../access/actor.ts'
import { type Delivered, deliver as deliverRecord, type Post } from '../../record/deliver.ts'
import type { Circuits, Deliveries, Delivery, DeliveryRecord, Directory } from '../../record/deliveries.ts'
import { replay } from '../kind/replay.ts'
import { isRefusal } from '../ticket/decision.ts'
import { execute, type WriteDeps } from './execute.ts'
import { type NoticeDeps, noticeBody } from './notice.ts'
import type { Stored, Tickets } from './ports.ts'

export type DeliverDeps = WriteDeps &
  NoticeDeps & {
    /** the appellant's channel has taken a notice; false where there is none yet */
    tookNotice(delivery: Delivery): Promise<boolean>
    tickets: Tickets
    deliveries: Deliveries
    circuits: Circuits
    directory: Directory
    post: Post
  }

export async function deliver(delivery: Delivery, receiveCount: number, deps: DeliverDeps): Promise<Delivered> {
  const { first, behind } = readOnce(delivery.ticket, deps.tickets)
  let isTold = true
  const delivered = await deliverRecord(delivery, receiveCount, {
    ...deps,
    body: () => noticeBody(delivery, { ...deps, tickets: first }),
    pulledAt: (record) => receiptOf(record, deps),
    received: async () => {
      if (delivery.notice === 'work-order.dispatched') await recordReceipt(delivery, { ...deps, tickets: behind })
      if (delivery.notice === 'hand-over.sent') await recordHandOver(delivery, { ...deps, tickets: behind })
      else if (delivery.to.kind === 'channel') isTold = await deps.tookNotice(delivery)
    },
  })
  // Made meanwhile, the notice found a post that had not arrived.
  if (!isTold) await deps.tookNotice(delivery)
  return delivered
}

/** The ticket as it was read for the post is what its receipt is decided on first; if somebody wrote meanwhile, it is read anew. */
function readOnce(number: string, tickets: Tickets): { first: Tickets; behind: Tickets } {
  let seen: Stored | undefined
  return {
    first: {
      ...tickets,
      async read(asked) {
        const stored = await tickets.read(asked)
        if (asked === number) seen = stored
        return stored
      },
    },
    behind: {
      ...tickets,
      async read(asked) {
        const known = asked === number ? seen : undefined
        seen = undefined
        return known ?? tickets.read(asked)
      },
    },
  }
}

/** When the unit got the order that this notice announces. */
async function receiptOf({ ticket, order, notice }: DeliveryRecord, deps: DeliverDeps): Promise<string | undefined> {
  const isHandOver = notice === 'hand-over.sent'
  if (!order || !(isHandOver || notice === 'work-order.dispatched')) return undefined
  const stored = await deps.tickets.read(ticket)
  if (isHandOver)
    return stored && replay(stored.log)?.handOvers?.find(({ subject }) => subject === order)?.received?.receivedAt
  return stored && replay(stored.log)?.orders.find(({ number }) => number === order)?.receivedAt
}

/** 移送签收 — the post arrived; who was quicker by telephone has recorded it already. */
async function recordHandOver({ ticket, order }: Delivery, deps: DeliverDeps): Promise<void> {
  if (!order) return
  const command = { type: 'recordHandOverReceipt', handOver: order } as const
  const outcome = await execute({ number: ticket, command, actor: system('delivery') }, deps)
  const settled = !isRefusal(outcome) || outcome.refused !== 'ticket.changed'
  if (!settled) throw new Error(`the receipt of ${order} could not be recorded: the ticket keeps changing`)
}

/** Received is a decision: the return clock starts from it (art. 21). A second receipt is refused, and changes nothing. */
async function recordReceipt({ ticket, order }: Delivery, deps: DeliverDeps): Promise<void> {
  if (!order) return
  const at = deps.clock.now().toISOString()
  const outcome = await execute(
    { number: ticket, command: { type: 'recordReceipt', order, how: 'push', at }, actor: system('delivery') },
    deps,
  )
  const settled = !isRefusal(outcome) || outcome.refused !== 'ticket.changed'
  if (!settled) throw new Error(`the receipt of ${order} could not be recorded: the ticket keeps changing`)
}
