/** 来电弹屏 — handlers that find callers, and list lookups that stand out (第三十五条). */

import { seesEverything } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { toldTo } from '../../door/seen-rows.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isWithheld } from '../../schema/telephone.ts'
import type { CallDeps } from '../compose.ts'
import { conspicuous } from '../desk/conspicuous.ts'
import { lookUp } from '../desk/lookups.ts'
import { nameOfCall } from '../desk/phone-call.ts'
import { callNamed, readCall } from '../desk/phone-calls.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'

type Asked = Call<Routes['lookUpCaller']>

export async function lookUpCaller(asked: Asked, deps: CallDeps) {
  const { body, actor, from } = asked
  const call = body.callId === undefined ? undefined : await callNamed(body.callId, actor, deps)
  if (typeof call === 'object') return call
  const by = await subjectOf(asked, call, deps)
  if ('refused' in by) return by
  const how = 'name' in by ? 'name' : 'idNumber' in by ? 'idNumber' : body.phone === undefined ? 'call' : 'phone'
  const { verification: said, purpose = 'caller lookup', operator } = body
  const { registry: store, settings, clock, draw } = deps
  const trying = { store, limits: settings.limits, clock, draw }
  const { unreadable, ...found } = await lookUp(
    { by, said, actor, from, call, purpose, operator, how },
    { ...deps, trying },
  )
  return { body: { ...found, ...toldTo(actor, unreadable, await deps.law()) } }
}

/** Where nothing is given, the number of the call itself, which the operator need not see. */
async function subjectOf({ body, actor }: Asked, call: string | undefined, deps: CallDeps) {
  const { phone, idNumber, name, area } = body
  if (phone !== undefined) return { phone }
  if (idNumber !== undefined) return { idNumber }
  if (name !== undefined && area !== undefined) return { name, area }
  const found = call === undefined ? undefined : await readCall(call, actor, deps)
  const told = found && !isRefusal(found) ? (await deps.phoneCalls.caller(nameOfCall(found)))?.phone : undefined
  if (told === undefined || isWithheld(told)) return noNumber()
  return { phone: told }
}
const noNumber = (): Refusal => refused('lookup.no-number')

/** Of the whole city: keys are the city's, and who looks up lies in no area. */
export async function listConspicuousLookups({ query, actor }: Call<Routes['listConspicuousLookups']>, deps: CallDeps) {
  const law = await deps.law()
  const day = query.day ?? dateOf(deps.clock.now().toISOString())
  const { callerLookups } = law.rules
  const { moreThan, withinHours } = callerLookups.conspicuous
  const days = [addDays(day, -1), day]
  const theirs = seesEverything(actor, law)
  const [lookups, told] = theirs
    ? await Promise.all([
        Promise.all(days.map((one) => deps.lookups.on(one))),
        Promise.all([addDays(day, -2), ...days].map((one) => namesTold(one, deps))),
      ])
    : [[], []]
  const items = conspicuous(lookups.flat(), new Set(told.flat()), day, callerLookups)
  return { body: { day, moreThan, withinHours, items } }
}

async function namesTold(day: string, { phoneCalls }: CallDeps): Promise<string[]> {
  const names: string[] = []
  let after: string | undefined
  do {
    const { items, next } = await phoneCalls.on(day, after)
    names.push(...items.map(({ call }) => call))
    after = next
  } while (after)
  return names
}
