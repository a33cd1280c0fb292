/** 载入 — loads a sample city's file, keys and endpoints into a fresh registry. */

import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { system } from '../../shared/access/actor.ts'
import { newKey } from '../../shared/access/authenticate.ts'
import type { City } from '../../shared/city/city.ts'
import { type Deciding, toDecide } from '../../shared/city/compose.ts'
import { changesIn } from '../../shared/city/notices/changes.ts'
import type { KeyRecord } from '../../shared/city/records/keys.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry, type RegistryStore } from '../../shared/city/storage/registry.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { administrator } from './iam/guard.ts'
import { asHere, type Here, standInGateway } from './stand-in/messages/description.ts'
import { StartError } from './start-error.ts'

/** The keys of a sample city, by whom they are for. */
export interface Keys {
  admin: string
  operator: string
  supervisor: string
  businessEnvironment: string
  province: string
  government: string
  channels: Record<string, string>
  units: Record<string, string>
  /** signing secrets of the units' endpoints */
  secrets: Record<string, string>
}

/** Whoever starts the city. */
const starting = system('start')

interface Seed {
  city: City
  endpoint: string
  region: string
  table: string
  /** file the keys are kept in, readable by its owner only; undefined keeps them in memory */
  keysFile: string | undefined
  /** where unit and channel endpoints are, `<standIn>/units/<code>`; undefined for pull only */
  standIn: string | undefined
  /** units that pull instead of being posted to */
  pulls(unit: string): boolean
  /** where messages go and links lead, and what the stand-in gateway and the platform know each other by */
  gateway?: { here: Here; key: string; receipts: string } | undefined
}

/** Loads what is not there yet; a second start finds its keys again. */
export async function seed(given: Seed): Promise<Keys> {
  const { city, endpoint, region, table, keysFile, gateway } = given
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
  })
  try {
    const registry = dynamoRegistry(client, table)
    const deps = toDecide(client, table)
    const seeded = await registry.city()
    const kept = keysFile && existsSync(keysFile) ? readKeys(keysFile, seeded !== undefined) : undefined
    if (!seeded) await loadCity(client, table, asHere(city, gateway?.here))
    else await moveGateway(seeded, gateway?.here, (moved, changes) => loadCity(client, table, moved, { changes }))
    const keys = kept ?? (await issueKeys(city, deps))
    await registerEndpoints(given, registry, keys, kept === undefined, deps)
    if (gateway) await enterGateway(gateway, deps)
    if (keysFile && !kept) {
      writeFileSync(keysFile, JSON.stringify(keys, null, 2))
      chmodSync(keysFile, 0o600)
    }
    return keys
  } finally {
    client.destroy()
  }
}

/** @throws StartError rather than write over keys that somebody holds */
function readKeys(keysFile: string, isSeeded: boolean): Keys {
  if (!isSeeded)
    throw new StartError(
      `${keysFile} holds the keys of a city whose state is gone: restore state.sqlite, or put the folder aside and begin anew`,
    )
  try {
    return JSON.parse(readFileSync(keysFile, 'utf8')) as Keys
  } catch {
    throw new StartError(`${keysFile} is damaged: restore it, or remove it and new keys are issued beside the old ones`)
  }
}

async function issueKeys(city: City, deps: Deciding): Promise<Keys> {
  const expires = new Date(Date.now() + 365 * 86_400_000).toISOString()
  const issue = async (record: Omit<KeyRecord, 'id' | 'secretHash' | 'expires' | 'perMinute'>): Promise<string> => {
    const { id, key, secretHash } = newKey()
    const command = { type: 'issueKey', key: { ...record, id, secretHash, expires, perMinute: 100_000 } } as const
    await deps.keyring.decide({ id, command, actor: starting }, deps)
    return key
  }
  const each = async <T>(codes: string[], one: (code: string) => Promise<T>): Promise<Record<string, T>> =>
    Object.fromEntries(await someAtOnce(codes, async (code) => [code, await one(code)] as const))

  const units = city.units.filter(({ kind }) => kind !== 'community').map(({ code }) => code)
  return {
    admin: await issue({ role: 'admin', name: '管理员' }),
    operator: await issue({ role: 'operator', name: '话务员' }),
    supervisor: await issue({ role: 'supervisor', authority: 'platform', name: '热线平台主管部门' }),
    businessEnvironment: await issue({
      role: 'supervisor',
      authority: 'business-environment',
      name: '营商环境建设主管部门',
    }),
    province: await issue({ role: 'province', name: '省营商环境建设主管部门' }),
    government: await issue({ role: 'government', name: '市人民政府' }),
    channels: await each(
      city.channels.map(({ code }) => code),
      (channel) => issue({ role: 'channel', channel, name: channel }),
    ),
    units: await each(units, (unit) => issue({ role: 'department', unit, name: unit })),
    secrets: Object.fromEntries(units.map((unit) => [unit, `whsec_${randomBytes(24).toString('base64')}`])),
  }
}

/**
 * The stand-in may listen elsewhere than last time: its endpoints are written at every start. What an administrator
 * registered or removed since the city was loaded stays as it is.
 */
async function registerEndpoints(
  { standIn, pulls }: Seed,
  registry: RegistryStore,
  { secrets }: Keys,
  isFresh: boolean,
  deps: Deciding,
): Promise<void> {
  if (!standIn) return
  const standing = isFresh ? [] : await registry.endpoints()
  const ours = new Set(standing.filter(isStandIns).map(({ receiver }) => receiver))
  const posted = Object.entries(secrets).filter(([unit]) => !pulls(unit) && (isFresh || ours.has(`unit#${unit}`)))
  await someAtOnce(posted, ([unit, secret]) => {
    const endpoint = { url: `${standIn}/units/${unit}`, secret }
    return deps.endpoints.enter({ id: `unit#${unit}`, actor: starting }, () => endpoint, deps)
  })
}

/** It listens elsewhere than last time, or not at all. */
async function moveGateway(
  standing: City,
  here: Here,
  load: (city: City, changes: string[]) => Promise<void>,
): Promise<void> {
  const city = asHere(standing, here)
  const moved = standing.files?.scanner === city.files?.scanner ? [] : ['files: the scanner listens elsewhere']
  const changes = [...changesIn(standing.telling, city.telling), ...moved]
  if (changes.length > 0) await load(city, changes)
}

/** It is another one at each start: it knows nothing of what it sent before, and nobody else may bring its receipts. */
async function enterGateway({ key, receipts: secret }: NonNullable<Seed['gateway']>, deps: Deciding): Promise<void> {
  const entered = { id: randomBytes(16).toString('hex'), credentials: { key }, receipts: { secret } }
  const done = await deps.gateways.enter({ id: standInGateway, actor: starting }, () => entered, deps)
  if (isRefusal(done)) throw new Error(`the stand-in gateway was refused: ${done.refused}`)
}

/** Fewer than the SDK has sockets: it would warn of the others that wait. */
const atOnce = 40
async function someAtOnce<T, R>(things: readonly T[], one: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < things.length; from += atOnce)
    results.push(...(await Promise.all(things.slice(from, from + atOnce).map(one))))
  return results
}

const isStandIns = ({ receiver, url }: { receiver: string; url: string }): boolean =>
  /^http:\/\/127\.0\.0\.1:\d+\/units\/([a-z0-9-]+)$/.exec(url)?.[1] === receiver.slice('unit#'.length)
