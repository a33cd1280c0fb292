/** 按键评价 — counts a key for the matter of its call, at once or later (第二十八条). */
import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { fingerprintKeyOf } from '../../access/access-code.ts'
import { actor } from '../../access/actor.ts'
import type { ListedRows } from '../../access/holding.ts'
import { othersWrote, untilWritten } from '../../record/until-written.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { replay } from '../kind/replay.ts'
import { ticketsOfCall } from '../matters/telephoning/listed.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { execute, type WriteDeps } from './execute.ts'

export const press = lazily(() =>
  z.strictObject({
    /** channel and id */
    call: z.string(),
    /** the matter it is for, where it was named */
    ticket: z.string().optional(),
    key: z.string(),
    level: z.int(),
    /** the telephone system that told of it */
    by: actor,
  }),
)
export type Press = Parsed<typeof press>

/** 待关联的按键 — each goes by itself some time after it was pressed; of a call and matter the first stands. */
export interface Presses {
  /** @returns what stands. @param until an instant */
  keep(press: Press, until: string): Promise<Press>
  /** Undefined for one that has counted. */
  read(call: string, ticket: string | undefined): Promise<Press | undefined>
  counted(press: Press): Promise<void>
}

type CountDeps = WriteDeps & { presses: Presses; secret(): Promise<string> }
type Deps = CountDeps & { listed: Pick<ListedRows, 'page'> }

/** @returns the ticket it counted for; undefined where it waits until the call is linked to one */
export async function rateByKey(
  pressed: Press,
  from: DecisionRecord['from'],
  deps: Deps,
): Promise<{ ticket: string | undefined } | Refusal> {
  const spoken = await spokenOf(pressed, deps)
  if (spoken === 'several') return refused('rating.not-of-call')
  if (spoken) return counted(pressed, spoken, from, deps)
  const { days } = (await deps.law()).rules.telling.answers
  const until = new Date(deps.clock.now().getTime() + days * 86_400_000).toISOString()
  const standing = await deps.presses.keep(pressed, until)
  if (standing.key !== pressed.key) return refused('rating.already-given')
  // Linked between the look and the write, it would wait for ever.
  const linkedSince = await spokenOf(pressed, deps)
  return linkedSince && linkedSince !== 'several' ? counted(pressed, linkedSince, from, deps) : { ticket: undefined }
}

/** A call was linked to a ticket, or something of it was told in the call: what was pressed after it counts now. Once more does nothing. */
export async function countPressed(call: string, ticket: string, deps: CountDeps): Promise<void> {
  const { presses } = deps
  const pressed = (await presses.read(call, ticket)) ?? (await presses.read(call, undefined))
  if (!pressed) return
  const done = await counted(pressed, ticket, undefined, deps)
  // Otherwise it waits: what is told yet in this call is rated by the key pressed after it.
  if (!isRefusal(done) || done.refused === 'rating.already-given') await presses.counted(pressed)
}

/** The calls of which a decision says that something of the ticket was spoken of in them. */
export const spokenIn = (
  { events }: Pick<DecisionRecord, 'events'>,
  { calls = [] }: Pick<Ticket, 'calls'>,
): string[] => {
  const named = events.flatMap((event) =>
    event.type === 'call-linked' ? event.call : event.type === 'notice-told' ? (event.callId ?? []) : [],
  )
  return calls.map(({ call }) => call).filter((call) => named.some((one) => call === one || call.endsWith(`:${one}`)))
}

async function counted(
  { call, key, level, by }: Press,
  number: string,
  from: DecisionRecord['from'],
  deps: CountDeps,
): Promise<{ ticket: string } | Refusal> {
  const print = createHmac('sha256', fingerprintKeyOf(number, await deps.secret()))
    .update(key)
    .digest('base64url')
  const command = { type: 'rate' as const, level, via: 'keypress' as const }
  const once = { key: `call ${call}`, print }
  const asked = { number, command, actor: by, from, once, facts: { spokenOfInCall: true as const } }
  const done = await untilWritten(
    `the rating by key of ${number}`,
    async () => {
      const done = await execute(asked, deps)
      return isRefusal(done) && done.refused === 'ticket.changed' ? othersWrote : done
    },
    deps,
  )
  if (!isRefusal(done)) return { ticket: number }
  return done.refused === 'idempotency.key-reused' ? refused('rating.already-given') : done
}

/** The one that was spoken of in the call, or the named one of them. */
async function spokenOf({ call, ticket: named }: Press, deps: Deps): Promise<string | 'several' | undefined> {
  if (named !== undefined) {
    const ticket = replay((await deps.tickets.read(named))?.log ?? [])
    return ticket?.calls?.some((one) => one.call === call) ? named : undefined
  }
  const { items } = await deps.listed.page(ticketsOfCall(call), 'oldest', 2, undefined)
  const [only, other] = items.map((row) => String(row.ticket))
  return other === undefined ? only : 'several'
}
