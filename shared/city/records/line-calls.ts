/** 来电记录 — how many called on a day and how many were answered: a record a day (第二十七条). */
import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { execute, type WriteDeps } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { lazily } from '../../schema/lazily.ts'
import { dynamoRecords } from '../../storage/dynamo-records.ts'
import { type RegisterEntry, type RegisterKind, registerKind } from './kind.ts'

const counts = { offered: z.int(), answered: z.int() }
const events = [event('calls-recorded', () => counts)] as const
type Happened = EventOfShapes<typeof events>
type Calls = Omit<Happened, 'type'>
type CallsCommand = { type: 'recordCalls' } & Calls

const lineCallsKind: RegisterKind<Calls, Happened, CallsCommand, Calls> = registerKind({
  name: 'calls',
  entry: lazily(() => entrySchema(actor, oneOf(events))),
  evolve: (_, { type: __, ...calls }) => calls,
  decide: ({ type: _, ...calls }, standing) =>
    isDeepStrictEqual(calls, standing) ? [] : [{ type: 'calls-recorded', ...calls }],
  rows: (calls) => calls,
})

/** Every day in one partition; beside the log lies what figures are counted from. */
export const callsPartition = 'calls'

export function dynamoLineCalls(client: DynamoDBClient, TableName: string) {
  const records = dynamoRecords<RegisterEntry<Happened>, Calls>(client, TableName, {
    entry: lineCallsKind.entry,
    keyOf: (day) => ({ pk: { S: callsPartition }, sk: { S: day } }),
    attributesOf: (calls) => ({ json: { S: JSON.stringify(calls) } }),
  })
  return {
    /** Nothing follows: nobody is knocked for. */
    record: (asked: Asked<CallsCommand, Actor>, deps: Omit<WriteDeps<never, never>, 'records' | 'knock'>) =>
      execute(lineCallsKind, asked, { ...deps, records, knock: async () => {} }),
  }
}
