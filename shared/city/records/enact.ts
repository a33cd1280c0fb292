/** 登记 — decides on a record of the city, and writes the rows that tell of it. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import type { Entry, Standing } from '../../record/entry.ts'
import { born, type Done, execute, type WriteDeps } from '../../record/execute.ts'
import { type Followed, follow, type Received } from '../../record/follow.ts'
import type { Asked } from '../../record/kind.ts'
import type { Knocks, RecordKnock, Records } from '../../record/records.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { Lazily } from '../../schema/lazily.ts'
import { dynamoRecords, firstItem } from '../../storage/dynamo-records.ts'
import type { RegisterEntry, RegisterKind } from './kind.ts'
import { behind, dynamoSlimRows, type SlimRow, type SlimRows, slimItem } from './slim-rows.ts'

interface Happened {
  type: string
}
interface Command {
  type: string
}
type Entered<S, H extends Happened, C extends Command> = RegisterKind<S, H, C, SlimRow[]>
type Logs = <E extends Entry>(of: { name: string; entry: Lazily<z.ZodType<E>> }) => Records<E, readonly SlimRow[]>

/** Where the logs lie: apart from the rows, which are read together. */
export const logPartition = (kind: string): string => `log ${kind}`

export interface CityRecords {
  logs: Logs
  rows: SlimRows
}
const layoutOf = <E extends Entry>({ name, entry }: { name: string; entry: Lazily<z.ZodType<E>> }) => ({
  entry,
  keyOf: (id: string) => ({ pk: { S: logPartition(name) }, sk: { S: id } }),
  attributesOf: () => ({}),
})

export const dynamoCityRecords = (client: DynamoDBClient, TableName: string): CityRecords => ({
  logs: (of) => dynamoRecords(client, TableName, layoutOf(of)),
  rows: dynamoSlimRows(client, TableName),
})

export interface EnactDeps extends Pick<WriteDeps<never, never>, 'clock' | 'attempt' | 'draw' | 'texts'> {
  cityRecords: CityRecords
  knocks: Knocks<RecordKnock>
}

/** What else follows from a decision; safe to repeat. */
export type Effects<H extends Happened> = (
  decision: RegisterEntry<H>,
  log: readonly RegisterEntry<H>[],
) => Promise<void>
const none = async () => {}

/** Whoever asked sees what they decided at once; should they be cut off, the follower of the knock does the rest. */
export async function enact<S, H extends Happened, C extends Command>(
  kind: Entered<S, H, C>,
  asked: Asked<C, Actor>,
  { cityRecords, knocks, ...deps }: EnactDeps,
  effects: Effects<H> = none,
): Promise<Done<S, RegisterEntry<H>> | Refusal> {
  const done = await execute(kind, asked, {
    ...deps,
    records: cityRecords.logs(kind),
    knock: (id, { n: version, attempt }) => knocks.send({ record: kind.chainOf(id), version, attempt }),
  })
  if (isRefusal(done)) return done
  await settle(kind, done.log, done.decision, cityRecords.rows)
  await effects(done.decision, done.log)
  return done
}

/** The items of a record that is known not to exist: its log, and its rows. */
export function birth<S, H extends Happened, C extends Command>(
  kind: Entered<S, H, C>,
  asked: Asked<C, Actor>,
  deps: Pick<EnactDeps, 'clock' | 'attempt'>,
) {
  const done = born(kind, asked, deps)
  if (isRefusal(done)) return done
  const { state, decision } = done
  const of = behind(decision)
  const rows = kind.rows(state, decision, decision.at).map((row) => slimItem(row, of))
  return [firstItem(layoutOf(kind), asked.id, decision, undefined), ...rows]
}

const putAtOnce = 16

/** Writes what this decision changed, as it left it; safe to repeat. */
async function settle<S, H extends Happened, C extends Command>(
  kind: Entered<S, H, C>,
  log: readonly RegisterEntry<H>[],
  decision: RegisterEntry<H>,
  rows: SlimRows,
): Promise<void> {
  const state = kind.replay(log.slice(0, decision.n))
  if (state === undefined) return
  const changed = kind.rows(state, decision, decision.at)
  const of = behind(decision)
  // What names the city comes last: a city loaded by half is none.
  for (let at = 0; at < changed.length - 1; at += putAtOnce)
    await Promise.all(changed.slice(at, Math.min(at + putAtOnce, changed.length - 1)).map((row) => rows.put(row, of)))
  const last = changed.at(-1)
  if (last) await rows.put(last, of)
}

/** Follows a knock for a record of this kind. */
export const following =
  <S, H extends Happened, C extends Command, D extends Pick<EnactDeps, 'cityRecords' | 'clock'> = EnactDeps>(
    kindOf: (id: string) => Entered<S, H, C>,
    effectsOf: (deps: D) => Effects<H> = () => none,
  ) =>
  (id: string, knock: RecordKnock, received: Received, deps: D): Promise<Followed> => {
    const { cityRecords, clock } = deps
    const kind = kindOf(id)
    return follow<RegisterEntry<H>, Standing<RegisterEntry<H>>>(knock, received, {
      clock,
      read: () => cityRecords.logs(kind).read(id),
      async carryOut(decision, { log }) {
        await settle(kind, log, decision, cityRecords.rows)
        await effectsOf(deps)(decision, log)
      },
    })
  }
