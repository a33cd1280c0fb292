/** 已知悉的人 — who has seen a ticket’s identity data, by looks and posts (第三十五条). */
import type { Looks } from '../../access/looks.ts'
import { type Deliveries, type DeliveryRecord, postsOf } from '../../record/deliveries.ts'
import { wasConfidentialAt } from '../matters/confidentiality/confidentiality.ts'
import type { WaySeen } from '../matters/confidentiality/words.ts'
import { ticketOfWorkOrder } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'

/**
 * Whether a webhook carried the contact: posts to units about their orders do, unless they were promised while the matter was
 * confidential, and their delivery record says so (art. 35).
 */
export const carriedContact = (record: DeliveryRecord, ticket: Pick<Ticket, 'number' | 'confidentiality'>): boolean =>
  record.to.kind === 'unit' &&
  record.order !== undefined &&
  ticketOfWorkOrder(record.order) === ticket.number &&
  postsOf(record) > 0 &&
  !wasConfidentialAt(ticket, record.createdAt)

/** 已知悉的单位 — who of the units has seen name and telephone, each the first time; said to whoever asks for confidentiality. */
export async function seenByUnits(
  ticket: Pick<Ticket, 'number' | 'confidentiality'>,
  deps: { looks: Looks; deliveries: Pick<Deliveries, 'ofTicket'> },
): Promise<{ unit: string; at: string; how: WaySeen }[]> {
  const seen = (await looksOf(ticket, deps)).flatMap((one) => {
    const { how, at } = one
    if (one.how === 'delivery') return [{ unit: one.unit, at, how }]
    return one.by.unit === undefined || one.by.role === 'supervisor' ? [] : [{ unit: one.by.unit, at, how }]
  })
  // Listed with the newest first, so that the first time stands last and stays.
  const first = [...new Map(seen.map((one) => [`${one.unit} ${one.how}`, one])).values()]
  return first.sort((one, other) => one.at.localeCompare(other.at))
}

/** Who has seen the identity data of a ticket: looks, and the posts to its units that carried them; the newest first. */
export async function looksOf(
  ticket: Pick<Ticket, 'number' | 'confidentiality'>,
  { looks, deliveries }: { looks: Looks; deliveries: Pick<Deliveries, 'ofTicket'> },
) {
  const { number } = ticket
  const [looked, delivered] = await Promise.all([looks.ofTicket(number), deliveries.ofTicket(number)])
  const carried = delivered.filter((record) => carriedContact(record, ticket))
  return [
    ...looked.map((one) => ({ how: 'look' as const, ...one })),
    ...carried.map(({ id, to, order, createdAt, deliveredAt, attempts, state }) => ({
      how: 'delivery' as const,
      at: deliveredAt ?? createdAt,
      ticket: number,
      id,
      unit: to.code,
      order,
      attempts,
      state,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at))
}
