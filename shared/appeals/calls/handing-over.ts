/** 移送、转接 — calls of whoever was handed a matter: its list, receipt, hand-back (第七条、第十八条). */
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import type { CallDeps } from '../compose.ts'
import { execute } from '../desk/execute.ts'
import { handOversTo, handOversWaiting, rowOf } from '../matters/handing-over/listed.ts'
import { claimOf, isSource } from '../matters/registering/claim.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { standingOn } from '../ticket/listing.ts'
import { isTicketNumber } from '../ticket/number.ts'
import type { CommandOf } from '../words/command.ts'
import { ticketOf } from './handed.ts'
import { rowsOf } from './reading.ts'
import { shownPage } from './shown-rows.ts'

/** What a channel was handed, the oldest first; for the platform what nobody signed for yet, by limit. */
export async function listHandOvers({ query, actor }: Call<Routes['listHandOvers']>, deps: CallDeps) {
  if (actor.role !== 'channel') return { body: await rowsOf(handOversWaiting, query, actor, deps) }
  const list = handOversTo(actor.channel ?? '')
  const page = await deps.listed.page(list, 'oldest', query.limit, cursorFrom(query.cursor))
  return { body: await shownPage(standingOn(list, page), deps) }
}

/** 对方编号 — theirs is a name of the matter before it is decided: whatever comes under it from then on is found. */
export async function recordHandOverReceipt(call: Call<Routes['recordHandOverReceipt']>, deps: CallDeps) {
  const { handOver, reference } = call.body
  const ticket = await ticketOf(call.params.ticket, deps)
  const handed = ticket?.handOvers?.find(({ subject, received, back }) => subject === handOver && !received && !back)
  const isTheirs = call.actor.role !== 'channel' || call.actor.channel === handed?.to
  const { registry } = await deps.law()
  if (ticket && handed && isTheirs && reference !== undefined && isSource(handed.to, registry)) {
    const stands = await deps.identities.putAlias(claimOf({ channel: handed.to, reference }, registry), ticket.number)
    if (stands !== ticket.number) return refused('source.other-matter', { reference })
  }
  return done(call, { type: 'recordHandOverReceipt', ...call.body }, deps)
}

export const handBack = (call: Call<Routes['handBack']>, deps: CallDeps) =>
  done(call, { type: 'handBack', ...call.body }, deps)

type Asking = Pick<Call<Routes['handBack']>, 'params' | 'actor' | 'from' | 'once' | 'ifMatch'>

/** Whoever was handed it is shown the hand-over, and nothing of its ticket. */
async function done(
  { params, actor, from, once, ifMatch }: Asking,
  command: CommandOf<'recordHandOverReceipt'> | CommandOf<'handBack'>,
  deps: CallDeps,
) {
  const number = params.ticket
  if (!isTicketNumber(number)) return refused('ticket.unknown', { ticket: number })
  const { handOver } = command
  const outcome = await execute({ number, command, actor, from, once, ifMatch }, deps)
  if (isRefusal(outcome)) return outcome
  const one = outcome.ticket.handOvers?.find(({ subject }) => subject === handOver)
  if (!one) throw new Error('a hand-over that was decided on is there')
  return { body: rowOf(one, outcome.ticket), version: outcome.ticket.version, location: '/v1/hand-overs' }
}
