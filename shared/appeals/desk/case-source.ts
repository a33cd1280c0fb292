/** 案例的来源 — whether a ticket may be told as a case, and whom it must not name. */
import type { Actor } from '../../access/actor.ts'
import type { Identities, Identity } from '../../access/identities.ts'
import { type Look, type Looks, lookAt } from '../../access/looks.ts'
import type { Law } from '../../city/law.ts'
import type { Staff } from '../../city/staff.ts'
import type { Clock } from '../../record/clock.ts'
import { asRead } from '../../schema/text.ts'
import { replay } from '../kind/replay.ts'
import { mayBeCase } from '../ticket/public.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Stored, Tickets } from './ports.ts'

export interface CaseSource {
  /** 举报、保密、涉企、线索…… — nothing of it is told */
  isNever: boolean
  isClosed: boolean
  category: string | undefined
  area: string | undefined
  registeredAt: string
  /** who the appellant is and was said to be */
  people: readonly Pick<Identity, 'name' | 'phone' | 'email' | 'idNumber' | 'address'>[]
  /** 经办人 — of units and of the platform */
  officials: readonly string[]
  /** its own, of its orders' kind, of those it is linked with, and what others call it */
  numbers: readonly string[]
  places: readonly string[]
  /** every text of it: the appellant's, the reply's, notes */
  texts: readonly string[]
}

export interface SourceDeps {
  tickets: Pick<Tickets, 'read'>
  identities: Pick<Identities, 'read'>
  looks: Pick<Looks, 'record'>
  registry: { person(number: string): Promise<Staff | undefined> }
  clock: Pick<Clock, 'now'>
  law(): Promise<Law>
}

/**
 * Consistent, and with a look on record: the appellant's data are read.
 * @returns undefined where there is no such ticket
 */
export async function caseSource(
  number: string,
  { by, from }: { by: Actor; from: Look['from'] },
  deps: SourceDeps,
): Promise<CaseSource | undefined> {
  const stored = await deps.tickets.read(number)
  const ticket = stored && replay(stored.log)
  if (!stored || !ticket) return undefined
  const isNever = await isNeverTold(ticket, deps)
  return {
    isNever,
    isClosed: ticket.state === 'closed' || ticket.state === 'answered',
    ...{ category: ticket.category, area: ticket.area, registeredAt: ticket.registeredAt },
    people: isNever ? [] : await peopleOf(ticket, { by, from }, deps),
    officials: isNever ? [] : await officialsOf(ticket, stored, deps),
    numbers: numbersOf(ticket),
    places: ticket.place === undefined ? [] : [asRead(ticket.place)],
    texts: [...stored.texts.values()].map(({ text }) => text),
  }
}

/** 还可否公开 — of a ticket that is told of, as it stands now. */
export async function mayBeTold(
  number: string,
  { tickets }: Pick<SourceDeps, 'tickets'>,
): Promise<'told' | 'never' | 'erased'> {
  const ticket = replay((await tickets.read(number))?.log ?? [])
  if (!ticket) return 'never'
  if (ticket.identityEndedAt !== undefined || ticket.textsEndedAt !== undefined) return 'erased'
  return (await isNeverTold(ticket, { tickets })) ? 'never' : 'told'
}

/** By itself, or for the one that it is merged into. */
async function isNeverTold(ticket: Ticket, { tickets }: Pick<SourceDeps, 'tickets'>): Promise<boolean> {
  if (!mayBeCase(ticket)) return true
  const lead = ticket.merged && replay((await tickets.read(ticket.merged.into))?.log ?? [])
  return lead !== undefined && !mayBeCase(lead)
}

/** 核对公开文字 — why it is looked at. */
const purpose = '典型案例：核对拟公开的文字不含个人信息'

async function peopleOf(ticket: Ticket, { by, from }: { by: Actor; from: Look['from'] }, deps: SourceDeps) {
  const contact = await lookAt(ticket.identity, { ticket: ticket.number, by, from, purpose }, deps)
  if (!contact) return []
  const corrections = (await deps.identities.read(ticket.identity))?.corrections ?? []
  const before = corrections.map(({ before: was }) => ({
    ...{ name: was.name ?? '', phone: was.phone ?? '' },
    ...{ email: was.email ?? undefined, idNumber: was.idNumber ?? undefined, address: was.address ?? undefined },
  }))
  return [contact, ...before]
}

/** Whoever acted on it with their own key, is named on its log, or answers for a unit that had it. */
async function officialsOf({ orders }: Ticket, { log }: Stored, deps: SourceDeps): Promise<string[]> {
  const { registry } = await deps.law()
  const staff = [...new Set(log.flatMap(({ by }) => by.staff ?? []))]
  const people = await Promise.all(staff.map((number) => deps.registry.person(number)))
  const units = orders.flatMap(({ unit }) => registry.unit(unit) ?? [])
  const said = log.flatMap(({ events }) => events.flatMap(namedIn))
  return [
    ...new Set([
      ...people.flatMap((one) => one?.name ?? []),
      ...units.flatMap(({ responsible, gridMember }) => [responsible.name, ...(gridMember ? [gridMember.name] : [])]),
      ...said,
    ]),
  ]
}

/** 经办人 — whoever it says did something: `by` as a word, wherever it stands. */
function namedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([field, inner]) => {
    if (typeof inner !== 'string') return namedIn(inner)
    return field === 'by' && /^\p{Script=Han}{2,4}$/u.test(inner) ? [inner] : []
  })
}

function numbersOf(ticket: Ticket): string[] {
  const { number, reference, original, merged, lastMergedInto, earlier = [], later = [], sentAgain = [] } = ticket
  return [
    ...[number, reference],
    ...[merged?.into, lastMergedInto].flatMap((one) => one ?? []),
    ...[...earlier, ...later].map((one) => one.ticket),
    ...sentAgain.map((one) => one.reference),
    ...(original ? [asRead(original.number)] : []),
  ]
}
