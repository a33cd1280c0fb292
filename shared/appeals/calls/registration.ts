/** 登记 — calls that register an appeal and give out number and access code. */

import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import { correctIdentity } from '../desk/correcting.ts'
import { execute } from '../desk/execute.ts'
import { callNamed, holdsNumber } from '../desk/phone-calls.ts'
import { register } from '../desk/register.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { isTicketNumber } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { joinPiece } from './by-sms.ts'
import { readTicket, ticketReply } from './commands.ts'
import { mayDraft } from './drafts.ts'

export async function registerAppeal(call: Call<Routes['register']>, deps: CallDeps) {
  const piece = await joinPiece(call, deps)
  if (piece) return registered(piece, await deps.identities.accessCode(piece.number, 0), deps, { joined: true })

  const { appellant, draft, ...appeal } = call.body
  if ([appeal.callId, appeal.toldInCall?.callId].some((id) => id !== undefined && holdsNumber(id, appellant)))
    return refused('call.number-in-id')
  const named = appeal.callId === undefined ? undefined : await callNamed(appeal.callId, call.actor, deps)
  if (typeof named === 'object') return named
  const callId = named === undefined ? {} : { callId: named }
  const person = { ...appellant, phone: appellant.phone ?? '' }
  const outcome = await register(
    { command: { type: 'register', ...appeal, ...callId }, person, actor: call.actor, from: call.from },
    deps,
  )
  if (isRefusal(outcome)) return outcome
  // What somebody typed on meanwhile is another version, and stays.
  if (named !== undefined && draft !== undefined && (await mayDraft(named, call.actor, deps)))
    await deps.drafts.end(named, draft)
  return registered(outcome.ticket, outcome.accessCode, deps, { sameSource: outcome.sameSource })
}

async function registered(
  ticket: Ticket,
  accessCode: string,
  deps: CallDeps,
  came: { joined?: true; sameSource?: true | undefined },
) {
  const { lines } = (await deps.law()).rules.externalLines
  return {
    body: {
      number: ticket.number,
      accessCode,
      state: ticket.state,
      /** where to call instead, or besides: 110, 119, 120, 122 (art. 2) */
      call: lines.find(({ number }) => number === ticket.externalLine),
      registeredAt: ticket.registeredAt,
      limits: ticket.clocks.map(({ kind, lastDay, limit, provisional }) => ({
        clock: kind,
        lastDay,
        limit,
        provisional,
      })),
      joined: came.joined,
      sameSource: came.sameSource,
    },
    version: ticket.version,
    location: `/v1/tickets/${ticket.number}`,
  }
}

/** The code is said to the operator who asked for it, and to the appellant through the channel; it is written nowhere. */
export async function issueAccessCode(
  { params, body, actor, from, once, ifMatch }: Call<Routes['issueAccessCode']>,
  deps: CallDeps,
) {
  const number = params.ticket
  if (!isTicketNumber(number)) return refused('ticket.unknown', { ticket: number })
  const command = { type: 'issueAccessCode' as const, ...body }
  const done = await execute({ number, command, actor, from, once, ifMatch }, deps)
  if (isRefusal(done)) return done
  const accessCode = await deps.identities.accessCode(number, done.ticket.accessCodes)
  return { body: { number, accessCode }, version: done.ticket.version, location: `/v1/tickets/${number}` }
}

/** Of what the caller may see: a channel corrects what it took down itself. */
export async function correctAppellant(
  { params, body, actor, from, once, ifMatch }: Call<Routes['correctIdentity']>,
  deps: CallDeps,
) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const { reason, callId: named, ...change } = body
  const callId = named === undefined ? undefined : await callNamed(named, actor, deps)
  if (typeof callId === 'object') return callId
  const done = await correctIdentity(
    { number: found.ticket.number, change, reason, callId, actor, from, once, ifMatch },
    deps,
  )
  return isRefusal(done) ? done : ticketReply(done, actor, deps)
}
