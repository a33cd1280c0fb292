/** keys — issues, lists, rotates and revokes keys straight in the registry. */

import * as z from 'zod'
import type { Actor } from '../../../shared/access/actor.ts'
import { missingScope, notAnOperators, notOfItsKind } from '../../../shared/access/keys.ts'
import { routes } from '../../../shared/api/routes.ts'
import { type Deciding, toDecide } from '../../../shared/city/compose.ts'
import { unknownLimit } from '../../../shared/city/key-limits.ts'
import type { KeyCommand, KeyRecord } from '../../../shared/city/records/keys.ts'
import { isRetired } from '../../../shared/city/retirement.ts'
import { dynamoRegistry, type RegistryStore } from '../../../shared/city/storage/registry.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { connect, where } from '../deployment.ts'
import { inDays, issue, shownOnce } from '../new-key.ts'
import { table } from '../table.ts'
import { CityError, type Outcome, UsageError, verb } from '../verb.ts'
import { whoever } from '../whoever.ts'

interface Asked {
  days: number
  overlap: number
  scope: Record<string, unknown>
  id: string | undefined
  now: Date
}

type Done = Omit<Outcome, 'json'> & { json: object }

type ByLine = Deciding & { actor: Actor }

const actions: Record<string, (asked: Asked, registry: RegistryStore, deps: ByLine) => Promise<Done>> = {
  async issue({ scope, days, now }, registry, deps) {
    const parsed = routes.issueKey.body().safeParse({ ...scope, expires: inDays(now, days) })
    if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error))
    if (parsed.data.staff !== undefined) return issueTo({ ...parsed.data, staff: parsed.data.staff }, registry, deps)
    const missing = missingScope(parsed.data)
    if (missing) throw new UsageError(`a ${parsed.data.role}’s key needs --${missing}`)
    const foreign = notAnOperators(parsed.data)
    if (foreign)
      throw new UsageError(`only an operator’s key is limited by --${foreign === 'areas' ? 'area' : 'category'}`)
    await mustExist(parsed.data, registry, now)
    await mustBeOfItsKind(parsed.data, registry)
    const issued = await issue(parsed.data, deps)
    return { text: shownOnce(issued), json: issued }
  },

  async list({ now }, registry) {
    const keys = (await registry.keys()).map(({ secretHash: _, ...key }) => ({ ...key, state: stateOf(key, now) }))
    const rows = keys.map(({ id, role, expires, state, name, ...scope }) => [
      id,
      role,
      whose(scope),
      expires.slice(0, 10),
      state,
      name,
    ])
    return { text: table(['key', 'role', 'of', 'until', 'state', 'name'], rows), json: { keys } }
  },

  /** A fresh key of the same scope; the old one goes on for some days, so that nobody is locked out while it is exchanged. */
  async rotate({ id, days, overlap, now }, registry, deps) {
    const { secretHash: _, id: old, ...scope } = await known(id, registry)
    await mustExist({ unit: scope.unit }, registry, now)
    const issued = await issue({ ...scope, expires: inDays(now, days) }, deps, old)
    const until = inDays(now, overlap)
    const record = await known(id, registry)
    const oldUntil = Date.parse(record.expires) > Date.parse(until) ? until : record.expires
    if (oldUntil !== record.expires) await decide(old, { type: 'moveExpiry', expires: oldUntil }, deps)
    const end = Date.parse(oldUntil) > now.getTime() ? 'goes on until' : 'has been expired since'
    return {
      text: `${shownOnce(issued)}\n  key ${old} ${end} ${oldUntil.slice(0, 10)}.`,
      json: { ...issued, replaces: old, oldUntil },
    }
  },

  async revoke({ id }, registry, deps) {
    const { id: gone, name } = await known(id, registry)
    await decide(gone, { type: 'revokeKey' }, deps)
    return {
      text: `key ${gone} (${name}) is revoked; answers that are cached die within a minute`,
      json: { revoked: gone },
    }
  },
}

/** 人员的密钥 — in a role that they have. */
async function issueTo(
  asked: Omit<KeyRecord, 'id' | 'secretHash' | 'staff'> & { staff: string },
  registry: RegistryStore,
  deps: ByLine,
): Promise<Done> {
  const { staff, role } = asked
  const said = (['unit', 'channel', 'authority', 'categories', 'areas'] as const).find((name) => asked[name])
  if (said) throw new UsageError(`the record of ${staff} says their ${said}`)
  const scope = await registry.scopeOf(staff, role)
  if (!scope) throw new CityError(`there is no member of staff ${staff} who works as ${role}`)
  const issued = await issue({ ...asked, ...(scope.unit ? { unit: scope.unit } : {}) }, deps)
  return { text: shownOnce(issued), json: issued }
}

export const keys = verb({
  summary: 'issue, list, rotate or revoke keys',
  takes: 'issue | list | rotate <key> | revoke <key>',
  options: {
    ...where,
    role: { type: 'string', about: 'issue: operator, supervisor, department, channel, admin, province or government' },
    for: { type: 'string', about: 'issue: a channel’s key for open311 and nothing else', value: 'open311' },
    name: { type: 'string', about: 'issue: who holds it' },
    staff: { type: 'string', about: 'issue: whose own it is; their record says unit and limits', value: '工号' },
    unit: { type: 'string', about: 'issue: the department’s unit', value: 'code' },
    channel: { type: 'string', about: 'issue: the channel', value: 'code' },
    authority: { type: 'string', about: 'issue: the supervisor’s, platform or business-environment' },
    category: {
      type: 'string',
      multiple: true,
      about: 'issue: an operator limited to it and those below; may be repeated',
      value: 'code',
    },
    area: { type: 'string', multiple: true, about: 'issue: an operator limited to it; may be repeated', value: 'code' },
    days: { type: 'string', default: '365', about: 'issue, rotate: how long the new key is good', value: 'n' },
    'per-minute': { type: 'string', about: 'issue: requests a minute', value: 'n' },
    overlap: { type: 'string', default: '7', about: 'rotate: days the old key goes on', value: 'n' },
  },
  async run({ values, positionals }, { now }) {
    const [name = '', id] = positionals
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new UsageError(`say what to do: ${Object.keys(actions).join(', ')}`)
    const {
      role,
      for: kind,
      staff,
      unit,
      channel,
      authority,
      category: categories,
      area: areas,
      name: holder,
      'per-minute': perMinute,
    } = values
    const given = {
      role,
      for: kind,
      staff,
      unit,
      channel,
      authority,
      categories,
      areas,
      name: holder,
      perMinute: perMinute && Number(perMinute),
    }
    const scope = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const asked = {
      days: number('days', values.days),
      overlap: number('overlap', values.overlap),
      scope,
      id,
      now: now(),
    }
    const deployedAt = await connect(values)
    const { name: deployment, dynamo, tables } = deployedAt
    const deps = { ...toDecide(dynamo, tables.registry), actor: await whoever(deployedAt) }
    const { text, json } = await action(asked, dynamoRegistry(dynamo, tables.registry), deps)
    return { text: `${text}\n  ${deployment}`, json: { deployment, ...json } }
  },
})

function number(option: string, text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value < 0) throw new UsageError(`--${option} ${text} is not a number of days`)
  return value
}

/** Revoked by others meanwhile, it is none any more. */
async function decide(id: string, command: KeyCommand, { actor, ...deps }: ByLine): Promise<void> {
  const done = await deps.keyring.decide({ id, command, actor }, deps)
  if (isRefusal(done)) throw new CityError(`there is no key ${id} any more`)
}

async function known(id: string | undefined, registry: RegistryStore): Promise<KeyRecord> {
  if (!id) throw new UsageError('say which key, by the twelve characters that name it')
  const key = await registry.key(id.replace(/^js[ko]_/, '').slice(0, 12))
  if (!key) throw new CityError(`there is no key ${id}`)
  return key
}

interface Scope {
  for?: string | undefined
  staff?: string | undefined
  unit?: string | undefined
  channel?: string | undefined
  authority?: string | undefined
  categories?: string[] | undefined
  areas?: string[] | undefined
}

/** 归属 — whose it is, and what it is limited to. */
const whose = ({ for: kind, staff, unit, channel, authority, categories = [], areas = [] }: Scope): string =>
  [kind, staff, authority, unit ?? channel, ...categories, ...areas].filter((part) => part !== undefined).join(' ')

async function mustExist(
  { unit, channel, categories, areas }: Scope,
  registry: RegistryStore,
  now: Date,
): Promise<void> {
  if (!unit && !channel && !categories && !areas) return
  const city = await registry.city()
  if (!city) throw new CityError('the city has not been seeded: city seed')
  const its = city.units.find(({ code }) => code === unit)
  if (unit && !its) throw new CityError(`there is no unit ${unit}`)
  if (its && isRetired(its, dateOf(now.toISOString())))
    throw new CityError(`unit ${unit} has been retired since ${its.retires?.from}: it gets no new key`)
  if (channel && !city.channels.some(({ code }) => code === channel))
    throw new CityError(`there is no channel ${channel}`)
  const unknown = unknownLimit({ categories, areas }, city)
  if (unknown)
    throw new CityError(
      `there is no ${Object.entries(unknown.details ?? {})
        .flat()
        .join(' ')}`,
    )
}

async function mustBeOfItsKind(asked: Pick<KeyRecord, 'role' | 'for' | 'channel'>, registry: RegistryStore) {
  const kind = asked.for && (await registry.city())?.channels.find(({ code }) => code === asked.channel)?.kind
  if (notOfItsKind(asked, kind)) throw new UsageError(`a key for ${asked.for} is of a channel of that kind`)
}

const soon = 30 * 86_400_000

/** 有效, 将到期, 已到期 */
export function stateOf({ expires }: Pick<KeyRecord, 'expires'>, now: Date): 'good' | 'ends soon' | 'expired' {
  const left = Date.parse(expires) - now.getTime()
  if (left <= 0) return 'expired'
  return left <= soon ? 'ends soon' : 'good'
}
