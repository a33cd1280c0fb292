/** Administrators of the sample city over tables in memory, on a movable day. */
import { readCity } from '../../infra/cities/index.ts'
import { problem } from '../../shared/api/problems.ts'
import { dynamoOrders } from '../../shared/appeals/storage/lists.ts'
import { isRefusal, type Refusal } from '../../shared/appeals/ticket/decision.ts'
import type { RefusalCode } from '../../shared/appeals/words/refusals.ts'
import { putUnit } from '../../shared/city/calls/administering.ts'
import { readRetirement, retireUnit, withdrawRetirement } from '../../shared/city/calls/retiring.ts'
import type { City } from '../../shared/city/city.ts'
import type { CallDeps } from '../../shared/city/compose.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import type { RecordKnock } from '../../shared/record/records.ts'
import { dynamoActs } from '../../shared/storage/dynamo-acts.ts'
import { needed } from './deciding.ts'
import { emptyTables } from './tables.ts'

export const admin = { role: 'admin', id: 'ada' }
export const today = '2026-10-09'
export const reason = '机构改革'

/** Of the catalogue only what names this unit: it is read again at each step. */
const { catalogue, ...whole } = readCity('shenyang').city
const small: City = {
  ...whole,
  catalogue: catalogue.filter(({ lead, coHandlers }) => [lead, ...coHandlers].includes('sy-housing')),
}

export async function world() {
  const client = emptyTables()
  await loadCity(client, 'registry', small)
  const registry = dynamoRegistry(client, 'registry')
  let now = `${today}T01:00:00.000Z`
  const acts = dynamoActs(client, 'registry')
  const city = async () => (await registry.city()) as City
  const knocked: RecordKnock[] = []
  const deps = {
    ...needed(client, knocked),
    registry,
    acts,
    orders: dynamoOrders(client, 'tickets'),
    clock: { ...needed(client).clock, now: () => new Date(now) },
    law: async () => ({ rules: liaoningDraft2021, registry: registryOf(await city()) }),
  } as unknown as CallDeps
  const call = (params: object, body: object, once?: string, actor: object = admin) =>
    ({ params, body, query: { limit: 25 }, actor, once: once && { key: once, print: '', salt: once } }) as never
  const retire = (unit: string, body: object = {}, once?: string) =>
    retireUnit(call({ unit }, { from: today, reason, ...body }, once), deps)
  return {
    client,
    knocked,
    registry,
    acts,
    city,
    deps,
    call,
    retire,
    withdraw: (unit: string, once?: string) => withdrawRetirement(call({ unit }, { reason: '暂缓' }, once), deps),
    read: (unit: string, actor?: object) => readRetirement(call({ unit }, {}, undefined, actor), deps),
    on: (day: string) => {
      now = `${day}T01:00:00.000Z`
    },
    put: async (unit: string, body: object) => {
      const { code: _, retires: __, ...row } = (await city()).units.find(({ code }) => code === unit) ?? {}
      return putUnit(call({ unit }, { ...row, ...body }), deps)
    },
    retires: async (unit: string) => (await city()).units.find(({ code }) => code === unit)?.retires,
  }
}

export const code = (answer: object): RefusalCode | undefined => (isRefusal(answer) ? answer.refused : undefined)
const unitNames = registryOf(small)
/** The sentence that somebody would be told. */
export const said = (answer: object) => {
  const { refused, details } = answer as Refusal
  return problem(refused, { request: 'r', language: 'en', details, unitNames: (one) => unitNames.unit(one)?.name })
}
