/** 未接来电 — calls that report, list, show and ring back missed calls (国办函〔2025〕66号). */

import { type Actor, signed } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { instantOf } from '../../law/shanghai-time.ts'
import { isNotYet } from '../../law/time-given.ts'
import type { CallDeps } from '../compose.ts'
import { knownCall, looksOfCall, missedCallList } from '../desk/missed-call.ts'
import { recordMissedCall, recordReturn } from '../desk/missed-calls.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { readTicket } from './commands.ts'
import { rowsOf } from './reading.ts'

export async function tellMissedCall(call: Call<Routes['recordMissedCall']>, deps: CallDeps) {
  const { body, actor } = call
  const { registry } = await deps.law()
  const channel = actor.channel ?? ''
  if (registry.channel(channel)?.kind !== 'phone') return refused('missed-call.telephone-only', { channel })
  if (isNotYet(body.at, deps.clock.now().toISOString())) return refused('missed-call.not-yet')

  const { phone, reference } = body
  const rang = { phone, channel, reference, at: instantOf(body.at) }
  const recorded = await recordMissedCall(rang, askedBy(call), deps)
  const known = isRefusal(recorded) ? recorded : knownCall(recorded)
  if (isRefusal(known)) return known
  const { id, state, calls } = known
  // The telephone system is told nothing of what others did.
  return { body: { call: id, state, calls: calls.length }, location: `/v1/missed-calls/${id}` }
}

export async function listMissedCalls(call: Call<Routes['listMissedCalls']>, deps: CallDeps) {
  const { state } = call.query
  const order = state === 'open' ? 'oldest' : 'newest'
  return { body: await rowsOf(missedCallList(state), call.query, call.actor, deps, order) }
}

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function readMissedCallPhone(
  { params, query, actor, from }: Call<Routes['readMissedCallPhone']>,
  deps: CallDeps,
) {
  const id = params.call
  const phone = await deps.missedCalls.phone(id)
  if (!(await isTheCitys(actor, deps))) return refused('missed-call.unknown')
  if (phone === undefined)
    return refused((await deps.missedCalls.read(id)) ? 'missed-call.withheld' : 'missed-call.unknown')
  const at = deps.clock.now().toISOString()
  await deps.looks.record({
    at,
    ticket: looksOfCall(id),
    by: signed(actor),
    from,
    purpose: query.purpose,
    fields: ['phone'],
  })
  return { body: { call: id, phone } }
}

export async function listMissedCallLooks({ params, actor }: Call<Routes['listMissedCallLooks']>, deps: CallDeps) {
  const id = params.call
  const isTheirs = actor.role === 'admin' || (await isTheCitys(actor, deps))
  if (!isTheirs || !(await deps.missedCalls.read(id))) return refused('missed-call.unknown')
  const looks = await deps.looks.ofTicket(looksOfCall(id))
  return { body: { call: id, items: looks.map(({ ticket: _, ...look }) => look) } }
}

export async function ringBack(call: Call<Routes['recordReturn']>, deps: CallDeps) {
  const { params, body, actor } = call
  if (!(await isTheCitys(actor, deps))) return refused('missed-call.unknown')
  if ('ticket' in body) {
    const found = await readTicket(body.ticket, actor, deps)
    if (isRefusal(found)) return found
  }
  const done = await recordReturn(params.call, body, askedBy(call), deps)
  const known = isRefusal(done) ? done : knownCall(done)
  return isRefusal(known) ? known : { body: known, location: `/v1/missed-calls/${known.id}` }
}

/** A missed call lies in no category and no area: for those who answer for the whole city. */
const isTheCitys = async (actor: Actor, { law }: CallDeps): Promise<boolean> => seesEverything(actor, await law())
