/** 短信 — takes long appeals in pieces, and ratings of any appeal, by SMS. */

import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import { execute } from '../desk/execute.ts'
import { keepForeign } from '../desk/message-answers.ts'
import { isSameAppellant } from '../desk/same-appellant.ts'
import { replay } from '../kind/replay.ts'
import { claimOf } from '../matters/registering/claim.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
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
  if (await deps.identities.read(claimOf(body, (await deps.law()).registry))) return undefined

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

/** 短信评价 — of a named ticket, from its appellant's own number; another's is kept for a person, and counts nowhere. */
export async function rateBySms(call: Call<Routes['rateBySms']>, deps: CallDeps) {
  const { sender, ...answer } = call.body
  if (sender === undefined) return refused('rating.sender-needed')
  const found = await readAppellant(call, deps)
  if (found && !isSameAppellant({ phone: found.person.phone }, { phone: sender })) {
    const { ip: _, request: messageId } = call.from
    const at = deps.clock.now().toISOString()
    const foreign = {
      through: 'rating' as const,
      gateway: call.actor.channel ?? '',
      messageId: call.once?.key ?? messageId,
      sender,
      at,
    }
    await keepForeign({ ...foreign, text: answer.message }, deps)
    // Of what the channel did not bring it learns nothing, not even that there is such a ticket.
    return found.isOwn ? refused('rating.foreign-sender') : refused('ticket.unknown', { ticket: call.params.ticket })
  }
  return onTicket(call, { type: 'rateBySms', ...answer }, deps, { senderIsAppellant: found !== undefined })
}

/** Of a ticket that the channel may speak for: its own, whatever it is, and anybody's for one that carries messages. */
async function readAppellant({ actor, params }: Call<Routes['rateBySms']>, deps: CallDeps) {
  const { registry } = await deps.law()
  const stored = await deps.tickets.read(params.ticket)
  const ticket = stored && replay(stored.log)
  const isOwn = ticket?.channel === actor.channel
  const isTheirs = isOwn || registry.channel(actor.channel ?? '')?.kind === 'sms'
  const person = ticket && isTheirs ? await deps.identities.read(ticket.identity) : undefined
  return person && { person, isOwn }
}
