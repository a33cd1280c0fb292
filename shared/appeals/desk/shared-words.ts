/** 共享的个人信息 — words and appellant that an agreement gives, looked at on record (第三十三条、第三十五条). */
import { signed } from '../../access/actor.ts'
import type { Identities } from '../../access/identities.ts'
import type { Look, Looks } from '../../access/looks.ts'
import type { Clock } from '../../record/clock.ts'
import { asRead } from '../../schema/text.ts'
import { isWithheld } from '../kind/announced.ts'
import { replay } from '../kind/replay.ts'
import type { Tickets } from './ports.ts'

/** 诉求文字和诉求人 — what an agreement may give beside the codes of a fact. */
export const sharedFields = ['title', 'text', 'place', 'name', 'phone'] as const
export type SharedField = (typeof sharedFields)[number]
export type SharedWords = Partial<Record<SharedField, string>>

interface SharedDeps {
  tickets: Pick<Tickets, 'read'>
  identities: Pick<Identities, 'read'>
  looks: Pick<Looks, 'record'>
  clock: Pick<Clock, 'now'>
}

/**
 * As the ticket stands now: of what has become confidential, was reported or handed over as a clue, or is erased, nothing.
 * The look is recorded first: without it nothing is given.
 */
export async function sharedWords(
  number: string,
  fields: readonly SharedField[],
  { by, from, purpose }: Pick<Look, 'by' | 'from' | 'purpose'>,
  { tickets, identities, looks, clock }: SharedDeps,
): Promise<SharedWords | undefined> {
  const stored = await tickets.read(number)
  const ticket = stored && replay(stored.log)
  if (!ticket || isWithheld(ticket)) return undefined
  const isOfPerson = fields.includes('name') || fields.includes('phone')
  const person = isOfPerson && !ticket.identityEndedAt ? await identities.read(ticket.identity) : undefined
  const { title, text, place } = ticket
  const words = ticket.textsEndedAt ? {} : { title: asRead(title), text: asRead(text), place: place && asRead(place) }
  const all: { [F in SharedField]?: string | undefined } = { ...words, name: person?.name, phone: person?.phone }
  const given = fields.flatMap((field) => (all[field] ? [[field, all[field]] as const] : []))
  if (given.length === 0) return undefined
  const at = clock.now().toISOString()
  await looks.record({ at, ticket: number, by: signed(by), from, purpose, fields: given.map(([field]) => field) })
  return Object.fromEntries(given)
}
