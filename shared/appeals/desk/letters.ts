/** 信件 — sends again or discards dead letters and what was set aside, on record. */
import * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import { type Act, type Acts, recordAct } from '../../access/acts.ts'
import type { Clock, Draw } from '../../record/clock.ts'
import { receiverKinds } from '../../record/deliveries.ts'
import { Unreadable } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { replay } from '../kind/replay.ts'
import { maskText } from '../matters/confidentiality/masking.ts'
import type { LetterQueue } from '../matters/delivering/words.ts'
import { maySeeClock } from '../ticket/confidential.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { ticketNumberIn } from '../ticket/number.ts'
import { runningClocks } from '../ticket/ticket.ts'
import type { Notice } from '../words/notices.ts'
import type { Tickets } from './ports.ts'

/** As it lies there. */
export interface Letter {
  id: string
  queue: string
  sentAt: string
  /** how often it was taken out, looks included */
  received: number
  body: string
}

/** In one's hands and in nobody else's, until it is settled or given back. */
export interface HeldLetter extends Letter {
  /** To the queue it came from, under its own id; what was set aside goes nowhere: the sweep finds it again. */
  sendBack(): Promise<void>
  remove(): Promise<void>
}

export interface Wanted {
  /** of all where left out */
  queues?: readonly string[] | undefined
  /** enough is taken when it is among them */
  id?: string
  /** at most this many of each queue */
  most: number
}
export interface Held {
  letters: HeldLetter[]
  /** About how many are left: in other hands, behind others of their group, or beyond `most`; none is counted once `id` is had. */
  others: number
}
export interface Letters {
  /** What `act` has not settled is given back when it ends, done or failed. */
  hold<T>(wanted: Wanted, act: (held: Held) => Promise<T>): Promise<T>
}

const dueItem = lazily(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('ticket'), number: z.string() }),
    z.strictObject({ type: z.literal('delivery'), ticket: z.string(), id: z.string() }),
    z.strictObject({ type: z.literal('merged'), lead: z.string() }),
    z.strictObject({ type: z.literal('notice'), ticket: z.string(), id: z.string() }),
    z.strictObject({ type: z.literal('consultation'), consultation: z.string() }),
  ]),
)
const body = lazily(() =>
  z.looseObject({
    to: z.strictObject({ kind: z.enum(receiverKinds), code: z.string() }).optional(),
    notice: z
      .string()
      .transform((notice) => notice as Notice)
      .optional(),
    item: dueItem().optional(),
    reason: z.string().optional(),
  }),
)

/** What a letter is about, as far as it can be read. */
export function contentsOf({ body: text }: Pick<Letter, 'body'>) {
  const ticket = ticketNumberIn(text)
  const parsed = body().safeParse(jsonOr(text))
  const { to, notice, item, reason } = parsed.data ?? {}
  return { ticket, delivery: to && notice ? { to, notice } : undefined, item, reason }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** For whoever may see it: no names, texts, telephones and addresses. */
export function describedLetter(letter: Letter) {
  const { id, sentAt, received } = letter
  // Calls open no other box.
  const queue = letter.queue as LetterQueue
  const { ticket, reason } = contentsOf(letter)
  return {
    id,
    queue,
    sentAt,
    ...(ticket ? { ticket } : {}),
    why: queue === 'setAside' ? ('not-swept' as const) : ('failed-each-time' as const),
    ...(reason === undefined ? {} : { error: masked(reason) }),
    says: masked(letter.body),
    received,
  }
}

/** Messages hold numbers and codes; what an error quoted may be somebody's name, telephone or address. */
export const masked = (text: string): string =>
  maskText(text.replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…'))
    .replaceAll(/[\dA-Z]*\*{2,}[\dA-Z]*/g, '…')
    .replaceAll(/\p{Script=Han}+/gu, '…')
    .replaceAll(/(?<!\d|\d{6}-)\+?\d{7,}/g, '…')

interface Deps {
  tickets: Pick<Tickets, 'read' | 'clearAside'>
  acts: Acts
  clock: Pick<Clock, 'now' | 'sleep'>
  draw: Draw
}
interface Asked {
  actor: Actor
  reason?: string | undefined
  /** of the request under its Idempotency-Key */
  once?: string | undefined
}

/** What was done is not done again: followers and receivers know each message by its id. */
export async function sendLetterAgain(letter: HeldLetter, asked: Asked, deps: Deps): Promise<Act> {
  const act = await recorded('letter-sent-again', letter, asked, deps)
  const { item } = contentsOf(letter)
  // With its mark the sweep would set it aside no more, though it fails again.
  if (letter.queue === 'setAside' && item) await deps.tickets.clearAside(item)
  await letter.sendBack()
  return act
}

export async function discardLetter(letter: HeldLetter, asked: Asked, deps: Deps): Promise<Act | Refusal> {
  const wrong = await whyStatutory(letter, asked.actor, deps)
  if (wrong) return wrong
  const act = await recorded('letter-discarded', letter, asked, deps)
  await letter.remove()
  return act
}

const recorded = (what: string, letter: Letter, { actor, reason, once }: Asked, deps: Deps): Promise<Act> => {
  const { ticket } = contentsOf(letter)
  return recordAct(
    { what, at: deps.clock.now().toISOString(), by: actor, subject: letter.id, ticket, reason, once },
    deps,
  )
}

/** Nothing of a ticket is discarded while a clock of it runs (art. 19, 21), or while nobody can tell. */
export async function whyStatutory(
  letter: Letter,
  actor: Actor,
  { tickets }: { tickets: Pick<Tickets, 'read'> },
): Promise<Refusal | undefined> {
  const { ticket } = contentsOf(letter)
  const found = ticket === undefined ? undefined : await ticketOr(ticket, tickets)
  if (!found || isRefusal(found)) return found
  const running = runningClocks(found)
  if (running.length === 0) return undefined
  // That somebody is suspected of misuse is not told by its clock either.
  const told = running.find((clock) => maySeeClock(actor, clock))
  return refused('letter.statutory', { ticket, ...(told ? { clock: told.kind, limit: told.limit } : {}) })
}

async function ticketOr(number: string, tickets: Pick<Tickets, 'read'>) {
  try {
    const stored = await tickets.read(number)
    const ticket = stored && replay(stored.log)
    return stored && !ticket ? refused('letter.ticket-unreadable', { ticket: number }) : ticket
  } catch (error) {
    if (error instanceof Unreadable) return refused('letter.ticket-unreadable', { ticket: number })
    throw error
  }
}
