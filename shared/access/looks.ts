/** 查看留痕 — records every look at identity data before anything is shown (第三十五条). */
import * as z from 'zod'
import type { Clock } from '../record/clock.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { actor, signed } from './actor.ts'
import type { Contact, Identities } from './identities.ts'

export const look = lazily(() =>
  z.strictObject({
    at: z.iso.datetime(),
    ticket: z.string(),
    by: actor,
    from: z.strictObject({ ip: z.string(), request: z.string() }),
    purpose: z.string(),
    /** 来电查询 — the call in which it was looked up */
    call: z.string().optional(),
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

/** 电话 — nothing else of them, for whoever they are handed over to. The record is written first. */
export async function lookAtPhone(
  identity: string,
  { ticket, by, from, purpose }: Pick<Look, 'ticket' | 'by' | 'from' | 'purpose'>,
  { identities, looks, clock }: LookDeps,
): Promise<string | undefined> {
  const phone = (await identities.read(identity))?.phone
  if (!phone) return undefined
  await looks.record({ at: clock.now().toISOString(), ticket, by: signed(by), from, purpose, fields: ['phone'] })
  return phone
}

/** 查看留痕 — looks at identity data: kept as long as the texts, read by those who supervise (art. 35). */
export interface Looks {
  record(look: Look): Promise<void>
  /** Oldest first. */
  ofTicket(ticket: string): Promise<Look[]>
  /** 到期删除 — with the texts of its ticket; once more does nothing. */
  end(ticket: string): Promise<void>
}
