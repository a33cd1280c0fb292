/** 密钥 — calls that issue and revoke keys. */

import { newKey } from '../../access/authenticate.ts'
import { missingScope, notAnOperators, notOfItsKind } from '../../access/keys.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { City } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import { unknownLimit } from '../key-limits.ts'
import { cannotReceive } from '../receivers.ts'
import { refused, refusedOfStaff } from '../refusals.ts'
import { registryOf } from '../registry.ts'
import type { Routes } from '../routes/index.ts'
import { cityOf } from './named.ts'

/** A key is its public id and a secret; only the hash of the secret is kept, so it is shown once. */
export async function issueKey({ body, once, ...asking }: Call<Routes['issueKey']>, deps: CallDeps) {
  // Of a member of staff it is asked of their record, whenever the key is shown.
  const missing = body.staff === undefined ? missingScope(body) : undefined
  if (missing)
    throw new DoorRefusal('input.invalid', {
      errors: [{ pointer: `/${missing}`, message: `a ${body.role} key needs it`, zh: '该角色的密钥必须填写此项。' }],
    })
  const foreign = notAnOperators(body)
  if (foreign)
    throw new DoorRefusal('input.invalid', {
      errors: [
        {
          pointer: `/${foreign}`,
          message: 'only an operator’s key is limited so',
          zh: '只有话务员的密钥可以限定分类和区域。',
        },
      ],
    })
  const city = await cityOf(deps)
  const unlike = notOfItsKind(body, city.channels.find(({ code }) => code === body.channel)?.kind)
  if (unlike)
    throw new DoorRefusal('input.invalid', {
      errors: [
        {
          pointer: `/${unlike}`,
          message: `a key for ${body.for} is of a channel of that kind`,
          zh: '专用密钥应为该类渠道的密钥。',
        },
      ],
    })
  const owner = body.staff === undefined ? undefined : await ownerOf({ ...body, staff: body.staff }, deps)
  if (owner && isRefusal(owner)) return owner
  const today = dateOf(deps.clock.now().toISOString())
  const wrong = notThere(body, city) ?? unitsKey(body, city, today) ?? unknownLimit(body, city)
  if (wrong) return wrong
  const { id, key, secretHash } = newKey(once?.drawn, body.for)
  // The unit, so that it stands on the list of keys that end with it.
  const issued = { ...body, ...(owner?.unit ? { unit: owner.unit } : {}), id, secretHash }
  const command = { type: 'issueKey', key: issued } as const
  const done = await deps.keyring.decide({ id, command, ...askedBy({ once, ...asking }) }, deps)
  if (isRefusal(done)) return done
  return { body: { id, key, expires: body.expires }, location: `/v1/keys/${id}` }
}

/** 人员的密钥 — in a role that they have; unit and limits are those of their record, and are not said again. */
async function ownerOf(
  { staff, role, unit, channel, authority, categories, areas }: Call<Routes['issueKey']>['body'] & { staff: string },
  { registry }: Pick<CallDeps, 'registry'>,
) {
  const said = Object.entries({ unit, channel, authority, categories, areas }).find(([, value]) => value !== undefined)
  if (said)
    throw new DoorRefusal('input.invalid', {
      errors: [
        {
          pointer: `/${said[0]}`,
          message: 'the record of the member of staff says it',
          zh: '以人员登记为准，不必填写。',
        },
      ],
    })
  return (await registry.scopeOf(staff, role)) ?? refusedOfStaff('staff.not-in-role', { staff, role })
}

export async function revokeKey({ params, ...asking }: Call<Routes['revokeKey']>, deps: CallDeps) {
  const id = params.key
  if (!(await deps.registry.key(id))) throw new DoorRefusal('thing.unknown', { details: { key: id } })
  const done = await deps.keyring.decide({ id, command: { type: 'revokeKey' }, ...askedBy(asking) }, deps)
  return isRefusal(done) ? done : {}
}

/** @param city read anew: it may have been entered a moment ago, by the same hand */
export function notThere(
  { unit, channel }: { unit?: string | undefined; channel?: string | undefined },
  { units, channels }: City,
): Refusal | undefined {
  if (unit && !units.some(({ code }) => code === unit)) return refused('unit.unknown', { unit })
  if (channel && !channels.some(({ code }) => code === channel)) return refused('channel.unknown', { channel })
}

/** A unit that has retired gets no new key. */
const unitsKey = ({ unit }: { unit?: string | undefined }, city: City, today: string): Refusal | undefined =>
  unit === undefined ? undefined : cannotReceive(unit, { registry: registryOf(city), today })
