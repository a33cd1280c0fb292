/** 暂存 — handlers that keep, show and erase drafts under calls (第三十五条). */

import { type Actor, signed } from '../../access/actor.ts'
import { isLimited } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import { endDraft as end, saveDraft as save } from '../desk/drafts.ts'
import { looksOfPhoneCall } from '../desk/phone-call.ts'
import { callNamed, seesCall } from '../desk/phone-calls.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function readDraft({ params, actor, from }: Call<Routes['readDraft']>, deps: CallDeps) {
  const call = await theirCall(params.call, actor, deps)
  if (typeof call !== 'string') return call
  const { draft, version } = await deps.drafts.read(call)
  if (!draft) return refused('draft.unknown')
  const at = deps.clock.now().toISOString()
  const look = { at, ticket: looksOfPhoneCall(call), by: signed(actor), from }
  await deps.looks.record({ ...look, purpose: 'draft', fields: ['draft'] })
  const { form, operator, savedAt } = draft
  return { body: { call, version, form, operator, savedAt }, version }
}

export async function saveDraft({ params, body, actor, ifMatch }: Call<Routes['saveDraft']>, deps: CallDeps) {
  const call = await theirCall(params.call, actor, deps)
  if (typeof call !== 'string') return call
  const saved = await save(call, { form: body.form, operator: body.operator, actor, ifMatch }, deps)
  if (isRefusal(saved)) return saved
  const { version, savedAt } = saved
  return { body: { call, version, savedAt }, version }
}

export async function endDraft({ params, actor, ifMatch }: Call<Routes['endDraft']>, deps: CallDeps) {
  const call = await theirCall(params.call, actor, deps)
  if (typeof call !== 'string') return call
  return (await end(call, ifMatch, deps)) ?? {}
}

async function theirCall(named: string, actor: Actor, deps: CallDeps): Promise<string | Refusal> {
  const name = await callNamed(named, actor, deps)
  return typeof name === 'string' && (await mayDraft(name, actor, deps)) ? name : refused('call.unknown')
}

/** Operators draft. Of a call that was not told yet nobody knows the area: it is the whole city's. */
export async function mayDraft(name: string, actor: Actor, deps: CallDeps): Promise<boolean> {
  if (actor.role !== 'operator') return false
  if (!isLimited(actor)) return true
  const found = await deps.phoneCalls.read(name)
  return found !== undefined && seesCall(actor, found.call, await deps.law())
}
