/** 信件 — calls about dead letters, limited to what each authority may see. */

import type { Actor } from '../../access/actor.ts'
import { type Act, actUnder } from '../../access/acts.ts'
import { type Place, sees, seesEverything } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import type { DeliveryRecord } from '../../record/deliveries.ts'
import { Unreadable } from '../../schema/kept.ts'
import type { CallDeps } from '../compose.ts'
import {
  contentsOf,
  describedLetter,
  discardLetter as discard,
  type HeldLetter,
  sendLetterAgain,
} from '../desk/letters.ts'
import { replay } from '../kind/replay.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { seesDelivery } from './undelivered.ts'

/** Of each queue; the list says how many are left. */
const listed = 100
/** Of each queue, to find one: as many as fit into a call. */
const lookedThrough = 1000
/** Seconds after which whoever only looked has given back. */
const soon = 5

interface About {
  delivery?: Pick<DeliveryRecord, 'to' | 'notice'> | undefined
  ticket?: Ticket | undefined
}

/** Of a delivery, as deliveries are seen; of a ticket, by whoever sees it; of neither, or of what cannot be read, the city's own. */
export function seesLetter({ delivery, ticket }: About, actor: Actor, place: Place): boolean {
  if (delivery) return seesDelivery(delivery, actor, place)
  if (isOfCity(actor, place)) return true
  return ticket !== undefined && sees(actor, { of: holdingOf(ticket) }, place)
}

const isOfCity = (actor: Actor, place: Place): boolean => actor.role === 'admin' || seesEverything(actor, place)

export async function listLetters({ query, actor }: Call<Routes['listLetters']>, deps: CallDeps) {
  const { queue, limit } = query
  return deps.letters.hold({ queues: queue && [queue], most: listed }, async ({ letters, others }) => {
    const isTheirs = await Promise.all(letters.map((letter) => mayTake(letter, actor, deps)))
    const theirs = letters.filter((_, index) => isTheirs[index]).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    const notShown = Math.max(0, theirs.length - limit) + others
    return { body: { items: theirs.slice(0, limit).map(describedLetter), notShown } }
  })
}

export const resendLetter = (call: Call<Routes['resendLetter']>, deps: CallDeps) =>
  settled(call, deps, (letter, asked) => sendLetterAgain(letter, asked, deps))

export const discardLetter = (call: Call<Routes['discardLetter']>, deps: CallDeps) =>
  settled(call, deps, (letter, asked) => discard(letter, asked, deps))

interface Asked {
  actor: Actor
  reason?: string | undefined
  once: string | undefined
}

/** What is not yours does not exist; nor does, any more, what somebody else has settled. */
async function settled(
  { params, body, actor, once }: Pick<Call<Routes['resendLetter']>, 'params' | 'body' | 'actor' | 'once'>,
  deps: CallDeps,
  act: (letter: HeldLetter, asked: Asked) => Promise<Act | Refusal>,
) {
  const { letter: id } = params
  return deps.letters.hold({ id, most: lookedThrough }, async ({ letters, others }) => {
    const letter = letters.find((one) => one.id === id)
    if (letter && (await mayTake(letter, actor, deps))) {
      const done = await act(letter, { ...body, actor, once: once?.salt })
      return isRefusal(done) ? done : { body: done }
    }
    // Cut off when the letter was gone and before it was answered: what it did is on record.
    const done = letter ? undefined : await actUnder(once?.salt, deps.acts)
    if (done) return { body: done }
    if (!letter && others > 0) throw outOfSight(deps)
    return refused('letter.unknown', { letter: id })
  })
}

function outOfSight({ clock }: CallDeps): DoorRefusal {
  const until = new Date(clock.now().getTime() + soon * 1000).toISOString()
  return new DoorRefusal('letter.out-of-sight', { details: { until }, headers: { 'Retry-After': String(soon) } })
}

async function mayTake(letter: HeldLetter, actor: Actor, deps: CallDeps): Promise<boolean> {
  const place = await deps.law()
  const { delivery, item, ticket } = contentsOf(letter)
  if (delivery) return seesLetter({ delivery }, actor, place)
  if (item?.type === 'delivery') {
    const delivery = await readable(() => deps.deliveries.read(item.ticket, item.id))
    if (delivery) return seesLetter({ delivery }, actor, place)
  }
  if (isOfCity(actor, place) || ticket === undefined) return seesLetter({}, actor, place)
  const stored = await readable(() => deps.tickets.read(ticket))
  return seesLetter({ ticket: stored && replay(stored.log) }, actor, place)
}

async function readable<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}
