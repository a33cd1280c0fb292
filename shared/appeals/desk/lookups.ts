/** 来电弹屏 — finds the tickets of whoever calls, verifies, and records each look before it is shown. */
import { digitsOf } from '../../access/access-code.ts'
import { type Actor, signed } from '../../access/actor.ts'
import type { Identities } from '../../access/identities.ts'
import type { Look, Looks } from '../../access/looks.ts'
import { isSameSecret } from '../../access/same-secret.ts'
import { sees } from '../../access/sees.ts'
import { type TryDeps, tryCode } from '../../access/trying-codes.ts'
import type { Law } from '../../city/law.ts'
import { inTurns } from '../../record/at-once.ts'
import type { Clock } from '../../record/clock.ts'
import { Unreadable } from '../../schema/kept.ts'
import { replay } from '../kind/replay.ts'
import { holdingOf } from '../ticket/holding.ts'
import { isTicketNumber, plainNumber } from '../ticket/number.ts'
import { isHidden } from '../views/told.ts'
import type { verifications } from '../words/lookups.ts'
import { type Found, fieldsOf, isNamed, isOpened, opensBy, shownOf, type Verified } from './lookup.ts'
import type { Lookup, Lookups, Tickets } from './ports.ts'

/** By what somebody is looked up, and what they said to show who they are. */
export interface Asked {
  by: { phone: string } | { idNumber: string } | { name: string; area: string }
  said: { name: string } | { ticket: string; accessCode: string } | undefined
  actor: Actor
  from: Look['from']
  /** channel and id, where it was asked in a call */
  call: string | undefined
  purpose: string
  /** 工号 */
  operator: string | undefined
  how: Lookup['how']
}

interface Deps {
  identities: Pick<Identities, 'keysOf' | 'ticketsOf' | 'ticketsNamed' | 'nameKey' | 'read' | 'accessCode'>
  tickets: Pick<Tickets, 'read'>
  looks: Pick<Looks, 'record'>
  lookups: Pick<Lookups, 'record'>
  clock: Pick<Clock, 'now'>
  attempt(): string
  law(): Promise<Pick<Law, 'rules' | 'registry'>>
  /** tries at names and codes, under the limits of access codes */
  trying: TryDeps
}

const foundAtMost = 50
const shownAtMost = 20
const readAtOnce = 8

export async function lookUp(asked: Asked, deps: Deps) {
  const { actor, from, call, purpose, operator, how } = asked
  const law = await deps.law()
  const { key, numbers } = await numbersOf(asked.by, deps)
  const { found, unreadable } = await ticketsOf(numbers, asked, law, deps)
  const { outcome, until, verified } = await verify(asked, key, found, law.rules, deps)

  const shown = found
    .map((one) => ({ ...one, isOpen: isOpened(one, verified, law.rules) }))
    .filter(({ ticket, isOpen }) => isOpen || !isHidden(ticket, law.rules))
  const [first, more] = [shown.slice(0, shownAtMost), shown.length > shownAtMost]
  // Before anything is shown: that it was asked, and of each ticket that it was looked at (art. 35).
  const at = deps.clock.now().toISOString()
  const by = signed(actor)
  await deps.lookups.record({ id: deps.attempt(), at, by, call, purpose, operator, how, shown: first.length })
  await Promise.all(
    first.map(({ ticket, isOpen }) =>
      deps.looks.record({
        ...{ at, ticket: ticket.number, by, from, purpose, fields: fieldsOf(isOpen) },
        ...(call === undefined ? {} : { call }),
      }),
    ),
  )
  return { verification: outcome, until, items: first.map((one) => shownOf(one, one.isOpen)), more, unreadable }
}

/** What was looked up, as nobody can read it, and the tickets there are of it, the newest first. */
async function numbersOf(by: Asked['by'], { identities }: Deps): Promise<{ key: string; numbers: string[] }> {
  if ('name' in by) {
    const key = `name ${await identities.nameKey(by.name, by.area)}`
    return { key, numbers: inOrder(await identities.ticketsNamed(by.name, by.area, foundAtMost)) }
  }
  const given = 'phone' in by ? { phone: by.phone } : { phone: '', idNumber: by.idNumber }
  const { phone, idNumber } = await identities.keysOf(given)
  const keys = 'phone' in by ? { ...(phone ? { phone } : {}) } : { ...(idNumber ? { idNumber } : {}) }
  return { key: phone ?? idNumber ?? 'nobody', numbers: inOrder(await identities.ticketsOf(keys, foundAtMost)) }
}

const inOrder = (found: { ticket: string }[]): string[] => [...new Set(found.map(({ ticket }) => ticket))]

/** Of them those that are the caller's to see; of each who brought it. */
async function ticketsOf(numbers: readonly string[], { actor }: Asked, law: Place, deps: Deps) {
  const unreadable: string[] = []
  const all = await inTurns(readAtOnce, numbers, (number) => read(number, unreadable, deps))
  const found = all.flatMap((one) => (one && sees(actor, { of: holdingOf(one.ticket) }, law) ? [one] : []))
  return { found, unreadable }
}
type Place = Pick<Law, 'rules' | 'registry'>

/** Damaged, it takes no other with it. */
async function read(number: string, unreadable: string[], { tickets, identities }: Deps): Promise<Found | undefined> {
  try {
    const ticket = replay((await tickets.read(number))?.log ?? [])
    const person = ticket && (await identities.read(ticket.identity))
    return ticket && person ? { ticket, person } : undefined
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    unreadable.push(number)
    return undefined
  }
}

interface Outcome {
  outcome: (typeof verifications)[number]
  until?: string | undefined
  verified?: Verified | undefined
}

/** Each try is counted before it is compared: at the number that was looked up, and of a code at its ticket and at the asking key too. */
async function verify(
  { said, actor, by }: Asked,
  key: string,
  found: readonly Found[],
  rules: Place['rules'],
  { trying, identities }: Deps,
): Promise<Outcome> {
  if (!said) return { outcome: 'none' }
  const here = { caller: `${actor.id} ${key}`, id: trying.draw(2 ** 47).toString(36) }
  if ('name' in said) {
    // Whoever was looked up by a name has said no more by saying it.
    if ('name' in by) return { outcome: 'none' }
    // A name that opens nothing is not said to be right: it would say that something hidden is there.
    const isRight = async () =>
      found.some(({ ticket, person }) => opensBy(ticket, 'name', rules) && isNamed(person, said.name))
    return told(await tryCode({ ticket: `lookup ${key}`, ...here }, isRight, trying), { how: 'name', name: said.name })
  }
  const number = plainNumber(said.ticket)
  const theirs = found.find(({ ticket }) => ticket.number === number)
  const isRight = async () =>
    theirs !== undefined && isSameSecret(digitsOf(said.accessCode), await codeOf(theirs, identities))
  const ofTicket = { ticket: isTicketNumber(number) ? number : `lookup ${key}`, caller: actor.id, id: here.id }
  let inner: Awaited<ReturnType<typeof tryCode>> | undefined
  const outcome = await tryCode(
    { ticket: `lookup codes ${key}`, ...here },
    async () => {
      inner = await tryCode(ofTicket, isRight, trying)
      return inner === 'right'
    },
    // Whoever has many tickets gives no more tries; who knew the code of one of them has no more for the others.
    { ...trying, limits: { ...trying.limits, known: { ...trying.limits.known, days: 0 } } },
  )
  return told(inner ?? outcome, theirs && { how: 'access-code', ...theirs })
}

const told = (outcome: Awaited<ReturnType<typeof tryCode>>, verified: Verified | undefined): Outcome => {
  if (outcome === 'right') return { outcome, verified }
  return outcome === 'wrong' ? { outcome } : { outcome: 'limited', until: new Date(outcome.until).toISOString() }
}

const codeOf = ({ ticket }: Found, { accessCode }: Pick<Identities, 'accessCode'>): Promise<string> =>
  accessCode(ticket.number, ticket.accessCodes)
