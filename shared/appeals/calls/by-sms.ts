/** 短信 — takes long appeals in pieces, and ratings of any appeal, by SMS. */

import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import { execute } from '../desk/execute.ts'
import { isSameAppellant } from '../desk/same-appellant.ts'
import { replay } from '../kind/replay.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal } from '../ticket/decision.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { onTicket } from './commands.ts'

/** 分条短信 — joins a further piece to the appeal it belongs to. @returns undefined where it is an appeal of its own */
export async function joinPiece(call: Call<Routes['register']>, deps: CallDeps): Promise<Ticket | undefined> {
  const { actor, body, from } = call
  const { rules, registry } = await deps.law()
  const { channelKinds, minutes } = rules.acceptance.pieces
  const { phone } = body.appellant
  if (!phone || !channelKinds.includes(registry.channel(body.channel)?.kind ?? '')) return undefined
  // Its own repeat first: what was registered under this reference is no piece of another.
  if (await deps.identities.read(`${body.channel}#${body.reference}`)) return undefined

  const key = `piece#${body.reference}`
  const since = new Date(deps.clock.now().getTime() - minutes * 60_000).toISOString()
  const theirs = await deps.identities.ticketsOf(await deps.identities.keysOf({ phone }), 5)
  for (const { ticket: number } of theirs) {
    const stored = await deps.tickets.read(number)
    const ticket = stored && replay(stored.log)
    if (stored?.log.some((decision) => decision.key === key && decision.by.id === actor.id)) return ticket
    if (ticket?.channel !== body.channel || ticket.state !== 'registered' || ticket.registeredAt < since) continue
    const text = body.title === body.text ? body.text : `${body.title}\n${body.text}`
    const once = { key, print: '' }
    const facts = { piece: true } as const
    const done = await execute({ number, command: { type: 'addFacts', text }, actor, from, once, facts }, deps)
    if (!isRefusal(done)) return done.ticket
  }
  return undefined
}

/** 短信评价 — of an appeal that the channel brought, or of whose appellant it names the number that answered. */
export async function rateBySms(call: Call<Routes['rateBySms']>, deps: CallDeps) {
  const { sender, ...answer } = call.body
  const senderIsAppellant = sender !== undefined && (await isTheAppellant(sender, call, deps))
  return onTicket(call, { type: 'rateBySms', ...answer }, deps, { senderIsAppellant })
}

async function isTheAppellant(sender: string, { actor, params }: Call<Routes['rateBySms']>, deps: CallDeps) {
  const { registry } = await deps.law()
  if (registry.channel(actor.channel ?? '')?.kind !== 'sms') return false
  const stored = await deps.tickets.read(params.ticket)
  const ticket = stored && replay(stored.log)
  const person = ticket && (await deps.identities.read(ticket.identity))
  return person !== undefined && isSameAppellant({ phone: person.phone }, { phone: sender })
}
