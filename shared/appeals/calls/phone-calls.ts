/** 通话 — handlers that take, show and link calls of the telephone system (第二十七条、第三十五条). */

import { signed, system } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { instantOf } from '../../law/shanghai-time.ts'
import { isNotYet } from '../../law/time-given.ts'
import type { CallDeps } from '../compose.ts'
import { looksOfPhoneCall, nameOfCall, stateOf } from '../desk/phone-call.ts'
import { callNamed, holdsNumber, readCall, recordPhoneCall, seesCall } from '../desk/phone-calls.ts'
import { ticketsOfCall } from '../matters/telephoning/listed.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { onTicket } from './commands.ts'
import { rowsOf } from './reading.ts'

const ticketsShown = 100

export async function recordCall({ body, actor, from }: Call<Routes['recordCall']>, deps: CallDeps) {
  const { registry } = await deps.law()
  const channel = actor.channel ?? ''
  if (registry.channel(channel)?.kind !== 'phone') return refused('call.telephone-only', { channel })
  const { phone, recording, offered, answered, ended, ...rest } = body
  const caller = { ...(phone === undefined ? {} : { phone }), ...(recording === undefined ? {} : { recording }) }
  if (holdsNumber(body.id, caller)) return refused('call.number-in-id')
  if (body.area !== undefined && !registry.hasArea(body.area)) return refused('area.unknown', { area: body.area })
  const now = deps.clock.now().toISOString()
  if ([offered, answered, ended].some((time) => time !== undefined && isNotYet(time, now)))
    return refused('call.not-yet')

  const told = {
    ...rest,
    channel,
    offered: instantOf(offered),
    ...(answered === undefined ? {} : { answered: instantOf(answered) }),
    ...(ended === undefined ? {} : { ended: instantOf(ended) }),
  }
  const recorded = await recordPhoneCall(told, caller, { actor, from }, deps)
  if (isRefusal(recorded)) return recorded
  const call = nameOfCall(recorded)
  // The telephone system is told nothing of what others did.
  return { body: { call, state: stateOf(recorded) }, location: `/v1/calls/${call}` }
}

export async function showCall({ params, actor }: Call<Routes['readCall']>, deps: CallDeps) {
  const found = await readCall(params.call, actor, deps)
  if (isRefusal(found)) return found
  const { channel, id: _, recorded, line, area, operator, offered, answered, ended } = found
  const call = nameOfCall(found)
  const { items, next } = await rowsOf(ticketsOfCall(call), { limit: ticketsShown }, actor, deps)
  const told = { line, area, operator, offered, answered, ended }
  const shown = { state: stateOf(found), recorded: recorded ?? false, tickets: items, more: next !== undefined }
  return { body: { call, channel, ...told, ...shown } }
}

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function readCaller({ params, query, actor, from }: Call<Routes['readCaller']>, deps: CallDeps) {
  const found = await readCall(params.call, actor, deps)
  if (isRefusal(found)) return found
  const call = nameOfCall(found)
  const { phone, recording } = (await deps.phoneCalls.caller(call)) ?? {}
  if (phone === undefined && recording === undefined) return refused('call.number-ended')
  const fields = [phone === undefined ? [] : ['phone'], recording === undefined ? [] : ['recording']].flat()
  const at = deps.clock.now().toISOString()
  await deps.looks.record({
    ...{ at, ticket: looksOfPhoneCall(call), by: signed(actor), from },
    ...{ purpose: query.purpose, fields },
  })
  return { body: { call, phone, recording } }
}

export async function listCallerLooks({ params, actor }: Call<Routes['listCallerLooks']>, deps: CallDeps) {
  // Administrators see no call, and who looked at it.
  const asking = actor.role === 'admin' ? system(actor.id) : actor
  const name = await callNamed(params.call, asking, deps)
  if (typeof name !== 'string') return refused('call.unknown')
  const law = await deps.law()
  const told = await deps.phoneCalls.read(name)
  if (told && !seesCall(asking, told.call, law)) return refused('call.unknown')
  const looks = await deps.looks.ofTicket(looksOfPhoneCall(name))
  // Of one that was not told nobody knows the area; its draft may have been looked at all the same.
  if (!told && (looks.length === 0 || !seesEverything(asking, law))) return refused('call.unknown')
  return { body: { call: name, items: looks.map(({ ticket: _, ...look }) => look) } }
}

export async function linkCall(call: Call<Routes['linkCall']>, deps: CallDeps) {
  const callId = await callNamed(call.body.callId, call.actor, deps)
  if (typeof callId !== 'string') return callId
  return onTicket(call, { type: 'linkCall', callId }, deps)
}
