/** 查看留痕 — records every look at identity data before anything is shown (第三十五条). */
import * as z from 'zod'
import { wasConfidentialAt } from '../appeals/matters/confidentiality/confidentiality.ts'
import { ticketOfWorkOrder } from '../appeals/ticket/number.ts'
import type { Ticket } from '../appeals/ticket/ticket.ts'
import type { Contact } from '../appeals/views/ticket.ts'
import type { Clock } from '../record/clock.ts'
import { type Deliveries, type DeliveryRecord, postsOf } from '../record/deliveries.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { actor, signed } from './actor.ts'
import type { Identities } from './identities.ts'

export const look = lazily(() =>
  z.strictObject({
    at: z.iso.datetime(),
    ticket: z.string(),
    by: actor,
    from: z.strictObject({ ip: z.string(), request: z.string() }),
    purpose: z.string(),
    /** the work order it was shown with, if it was */
    order: z.string().optional(),
    fields: z.array(z.string()),
  }),
)
export type Look = Parsed<typeof look>

export interface LookDeps {
  identities: Pick<Identities, 'read'>
  looks: Pick<Looks, 'record'>
  clock: Pick<Clock, 'now'>
}

/** Identity data for somebody's eyes. The record is written first: without it nothing is shown. */
export async function lookAt(
  identity: string,
  { ticket, by, from, purpose, order }: Pick<Look, 'ticket' | 'by' | 'from' | 'purpose' | 'order'>,
  { identities, looks, clock }: LookDeps,
): Promise<Contact | undefined> {
  const person = await identities.read(identity)
  if (!person) return undefined
  const { name, phone, email, idNumber, address } = person
  // A work order shows whom to speak to, never the ID number.
  const contact: Contact = order ? { name, phone, email, address } : { name, phone, email, idNumber, address }
  const fields = Object.entries(contact).flatMap(([field, value]) => (value === undefined ? [] : [field]))
  const at = clock.now().toISOString()
  await looks.record({ at, ticket, by: signed(by), from, purpose, ...(order ? { order } : {}), fields })
  return contact
}

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
): Promise<{ unit: string; at: string; how: 'delivery' | 'look' }[]> {
  const seen = (await looksOf(ticket, deps)).flatMap(({ how, at, unit, by }) => {
    const whose = unit ?? by?.unit
    return whose === undefined || by?.role === 'supervisor' ? [] : [{ unit: whose, at, how }]
  })
  // Listed with the newest first, so that the first time stands last and stays.
  const first = [...new Map(seen.map((one) => [`${one.unit} ${one.how}`, one])).values()]
  return first.sort((one, other) => one.at.localeCompare(other.at))
}

/** Who has seen the identity data of a ticket: looks, and the posts to its units that carried them; the newest first. */
export async function looksOf(
  ticket: Pick<Ticket, 'number' | 'confidentiality'>,
  { looks, deliveries }: { looks: Looks; deliveries: Pick<Deliveries, 'ofTicket'> },
): Promise<({ how: 'look' | 'delivery'; at: string; unit?: string; by?: Look['by'] } & Record<string, unknown>)[]> {
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

/** 查看留痕 — looks at identity data: kept as long as the texts, read by those who supervise (art. 35). */
export interface Looks {
  record(look: Look): Promise<void>
  /** Oldest first. */
  ofTicket(ticket: string): Promise<Look[]>
  /** 到期删除 — with the texts of its ticket; once more does nothing. */
  end(ticket: string): Promise<void>
}
