/** 人员 — calls that keep who works here, and tell callers who they are. */

import { fieldErrors } from '../../door/field-errors.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { cursorFrom } from '../../door/paging.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { City } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import { unknownLimit } from '../key-limits.ts'
import type { Routes } from '../routes/index.ts'
import { type Staff, staffNumber } from '../staff.ts'
import { notThere } from './keys.ts'
import { cityOf } from './named.ts'

export async function putStaff({ params, body, ...asking }: Call<Routes['putStaff']>, deps: CallDeps) {
  const number = numberOf(params.staff)
  const wrong = wrongInStaff(body, await cityOf(deps))
  if (wrong) return wrong
  const command = { type: 'putStaff', staff: { number, ...body } } as const
  const done = await deps.staff.decide({ id: number, command, ...askedBy(asking) }, deps)
  return isRefusal(done) ? done : { body: done.state }
}

/** Who acts for a unit names it, and whatever is named is there. */
export function wrongInStaff({ unit, roles }: Pick<Staff, 'unit' | 'roles'>, city: City): Refusal | undefined {
  if (unit === undefined && roles.some(({ role }) => role === 'department'))
    throw new DoorRefusal('input.invalid', {
      errors: [
        { pointer: '/unit', message: 'whoever acts for a unit needs it', zh: '以单位身份办理的必须填写所在单位。' },
      ],
    })
  const limits = roles.map((one) => (one.role === 'operator' ? unknownLimit(one, city) : undefined))
  const units = roles.map((one) => (one.role === 'supervisor' ? notThere(one, city) : undefined))
  return notThere({ unit }, city) ?? [...limits, ...units].find((one) => one !== undefined)
}

export async function readStaff({ params }: Call<Routes['readStaff']>, deps: CallDeps) {
  return { body: await known(params.staff, deps) }
}

export async function listStaff({ query }: Call<Routes['listStaff']>, deps: CallDeps) {
  return { body: await deps.registry.staffPage(query.limit, cursorFrom(query.cursor)) }
}

export async function endStaff({ params, body, ...asking }: Call<Routes['endStaff']>, deps: CallDeps) {
  const { number, signOn } = await known(params.staff, deps)
  const command = { type: 'endStaff', at: deps.clock.now().toISOString(), reason: body.reason } as const
  const done = await deps.staff.decide({ id: number, command, ...askedBy(asking) }, deps)
  if (isRefusal(done)) return done
  if (signOn) await deps.accounts.letGo(signOn, number)
  return { body: done.state, location: `/v1/staff/${number}` }
}

/** As the door took the caller in: limits are those of now. */
export async function readMe({ actor }: Call<Routes['readMe']>, deps: CallDeps) {
  const [key, member, city] = await Promise.all([
    deps.registry.key(actor.id),
    actor.staff === undefined ? undefined : deps.registry.staff(actor.staff),
    cityOf(deps),
  ])
  const unit = actor.unit === undefined ? undefined : city.units.find(({ code }) => code === actor.unit)
  const { role, channel, authority, categories, areas } = actor
  return {
    body: {
      ...{ role, channel, authority, categories, areas },
      key: actor.id,
      expires: key?.expires,
      perMinute: key?.perMinute,
      unit: unit && { code: unit.code, name: unit.name },
      staff: member && { number: member.number, name: member.name, position: member.position },
    },
  }
}

function numberOf(text: string): string {
  const parsed = staffNumber.safeParse(text)
  if (parsed.success) return parsed.data
  throw new DoorRefusal('input.invalid', { errors: fieldErrors(parsed.error, 'path') })
}

export async function known(text: string, { registry }: Pick<CallDeps, 'registry'>): Promise<Staff> {
  const number = numberOf(text)
  const member = await registry.staff(number)
  if (!member) throw new DoorRefusal('thing.unknown', { details: { staff: number } })
  return member
}
