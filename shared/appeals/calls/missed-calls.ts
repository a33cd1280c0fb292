/** 未接来电 — calls that report, list, show and ring back missed calls (国办函〔2025〕66号). */

import { type Actor, signed } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import type { Call, Reply } from '../../door/http.ts'
import { instantOf } from '../../law/shanghai-time.ts'
import type { CallDeps } from '../compose.ts'
import { looksOfCall, missedCallList, recordMissedCall, recordReturn } from '../desk/missed-calls.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { isNotYet } from '../ticket/time-given.ts'
import { readTicket } from './commands.ts'
import { listRows } from './reading.ts'

type Answer = Promise<Reply | Refusal>

export async function tellMissedCall({ body, actor }: Call<Routes['recordMissedCall']>, deps: CallDeps): Answer {
  const { registry } = await deps.law()
  const channel = actor.channel ?? ''
  if (registry.channel(channel)?.kind !== 'phone') return refused('missed-call.telephone-only', { channel })
  if (isNotYet(body.at, deps.clock.now().toISOString())) return refused('missed-call.not-yet')

  const { phone, reference } = body
  const recorded = await recordMissedCall({ phone, channel, reference, at: instantOf(body.at) }, deps)
  if (isRefusal(recorded)) return recorded
  const { id, state, calls } = recorded
  // The telephone system is told nothing of what others did.
  return { body: { call: id, state, calls: calls.length }, location: `/v1/missed-calls/${id}` }
}

export const listMissedCalls = (call: Call<Routes['listMissedCalls']>, deps: CallDeps): Answer =>
  listRows(missedCallList(call.query.state), call, deps, call.query.state === 'open' ? 'oldest' : 'newest')

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function readMissedCallPhone(
  { params, query, actor, from }: Call<Routes['readMissedCallPhone']>,
  deps: CallDeps,
): Answer {
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

export async function listMissedCallLooks(
  { params, actor }: Call<Routes['listMissedCallLooks']>,
  deps: CallDeps,
): Answer {
  const id = params.call
  const isTheirs = actor.role === 'admin' || (await isTheCitys(actor, deps))
  if (!isTheirs || !(await deps.missedCalls.read(id))) return refused('missed-call.unknown')
  const looks = await deps.looks.ofTicket(looksOfCall(id))
  return { body: { call: id, items: looks.map(({ ticket: _, ...look }) => look) } }
}

export async function ringBack({ params, body, actor, once }: Call<Routes['recordReturn']>, deps: CallDeps): Answer {
  const { rules } = await deps.law()
  if (!(await isTheCitys(actor, deps))) return refused('missed-call.unknown')
  if ('ticket' in body) {
    const found = await readTicket(body.ticket, actor, deps)
    if (isRefusal(found)) return found
  }
  const asked = once && { key: once.key, print: once.print }
  const made = { ...body, key: actor.id, once: asked }
  const done = await recordReturn(params.call, made, rules.missedCalls.attempts, deps)
  return isRefusal(done) ? done : { body: done, location: `/v1/missed-calls/${done.id}` }
}

/** A missed call lies in no category and no area: for those who answer for the whole city. */
const isTheCitys = async (actor: Actor, { law }: CallDeps): Promise<boolean> => seesEverything(actor, await law())
