/** 载入 — a city’s file over its registry, one decision on each record it changes. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Actor, system } from '../../access/actor.ts'
import { canonical } from '../../record/chain.ts'
import type { Clock } from '../../record/clock.ts'
import type { Knocks, RecordKnock } from '../../record/records.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { clock as systemClock } from '../../run/clock.ts'
import { writeAll } from '../../storage/dynamo-batches.ts'
import { type City, city as schema } from '../city.ts'
import { toDecide } from '../compose.ts'
import { categoriesKind } from '../records/categories.ts'
import { channelKind } from '../records/channel.ts'
import { cityFileKind } from '../records/city-file.ts'
import { catalogueRecord, type Dated, responsibilityRecord, topicRecord } from '../records/dated.ts'
import { birth, enact } from '../records/enact.ts'
import type { RegisterKind } from '../records/kind.ts'
import type { SlimRow } from '../records/slim-rows.ts'
import { unitsRecord } from '../records/units.ts'
import type { Row } from '../rows.ts'
import { dynamoRegistry } from './registry.ts'

const atOnce = 16

export interface Loading {
  /** who loads it */
  actor: Actor
  clock: Clock
  /** told of each decision, so that its rows are written should this be cut off */
  knocks: Knocks<RecordKnock>
  /** what it changes in a standing city, and what stands otherwise because it was decided since */
  changes: readonly string[]
  kept: readonly string[]
  /** @param done records so far, of how many */
  progress(done: number, of: number): void
}

const fresh: Loading = {
  actor: system('load'),
  clock: systemClock,
  // Nobody reads a city that has no name yet, and whoever was cut off loads it again.
  knocks: { send: async () => {} },
  changes: [],
  kept: [],
  progress: () => {},
}

/** What a file decides of one record: on what stands, or as its birth. */
interface Step {
  onRecord(): Promise<object>
  birth(): Refusal | ReturnType<typeof birth>
}

/** @throws on a part that could not be read again: one such row, and there would be no city */
export async function loadCity(
  client: DynamoDBClient,
  table: string,
  city: City,
  loading: Partial<Loading> = {},
): Promise<void> {
  const { actor, clock, knocks, changes, kept, progress } = { ...fresh, ...loading }
  schema().parse(city)
  const { units, categories, channels, catalogue, topics, responsibilities, ...base } = city
  const standing = await dynamoRegistry(client, table).city()
  const file = createHash('sha256').update(canonical(city)).digest('hex')
  const deps = { ...toDecide(client, table), knocks, clock }

  function step<S, H extends { type: string }, C extends { type: string }>(
    kind: RegisterKind<S, H, C, SlimRow[]>,
    id: string,
    command: C,
  ): Step {
    const asked = { id, command, actor }
    return { onRecord: () => enact(kind, asked, deps), birth: () => birth(kind, asked, deps) }
  }
  /** Records of rows that the file changes; what was decided since it was compared stands. */
  const dated = <T extends Row>(record: Dated<T>, theirs: readonly T[], mine: readonly T[] = []): Step[] => {
    const before = Map.groupBy(mine, record.idOf)
    return [...Map.groupBy(theirs, record.idOf)]
      .filter(([id, rows]) => !isDeepStrictEqual(rows, before.get(id)))
      .map(([id, rows]) => step(record.kind(id), id, { type: 'loadRows', rows, standing: before.get(id) ?? [], file }))
  }
  /** Those that the file has otherwise: what somebody moves meanwhile, and the file does not, stays. */
  const others = <T extends { code: string }>(theirs: readonly T[], mine: readonly T[] = []): T[] => {
    const before = new Map(mine.map((one) => [one.code, one]))
    return theirs.filter((one) => !isDeepStrictEqual(one, before.get(one.code)))
  }
  const steps: Step[] = [
    step(unitsRecord, 'units', { type: 'loadUnits', units: others(units, standing?.units), file }),
    step(categoriesKind, 'categories', {
      type: 'loadCategories',
      categories: others(categories, standing?.categories),
      file,
    }),
    ...others(channels, standing?.channels).map((channel) =>
      step(channelKind, channel.code, { type: 'putChannel', channel }),
    ),
    ...dated(catalogueRecord, catalogue, standing?.catalogue),
    ...dated(topicRecord, topics, standing?.topics),
    ...dated(responsibilityRecord, responsibilities, standing?.responsibilities),
  ]
  const of = steps.length + 1
  if (standing) {
    let done = 0
    const work = async (): Promise<void> => {
      for (let next = steps.shift(); next; next = steps.shift()) {
        wholly(await next.onRecord())
        progress(++done, of)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  } else {
    const items = steps.flatMap((one) => wholly(one.birth()) ?? [])
    const passed = (done: number) => progress(Math.floor((done * steps.length) / items.length), of)
    await writeAll(client, table, items, { progress: passed })
  }
  const command = { type: 'loadCity', file, base, changes: [...changes], kept: [...kept] } as const
  // What names the city comes last: a city loaded by half is none.
  wholly(await enact(cityFileKind, { id: 'city', command, actor }, deps))
  progress(of, of)
}

/** A list that is empty in the file decides nothing. */
function wholly<D extends object>(done: D | Refusal): D | undefined {
  if (!isRefusal(done)) return done
  if (done.refused === 'list.unknown') return undefined
  throw new Error(`a part of the city was refused: ${done.refused} ${JSON.stringify(done.details ?? {})}`)
}
