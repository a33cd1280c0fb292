/** 各类记录所在 — where every record of the registry lies, and what its chain begins with. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Logged } from '../../record/heads.ts'
import { logsUnder } from '../../storage/dynamo-records.ts'
import { categoriesKind } from './categories.ts'
import { channelKind } from './channel.ts'
import { cityFileKind } from './city-file.ts'
import { catalogueRecord, responsibilityRecord, topicRecord } from './dated.ts'
import { logPartition } from './enact.ts'
import { endpointsPartition } from './endpoints.ts'
import { keysPartition } from './keys.ts'
import { callsPartition } from './line-calls.ts'
import { unitsRecord } from './units.ts'

const logged = [
  cityFileKind,
  unitsRecord,
  categoriesKind,
  channelKind,
  catalogueRecord.kind(''),
  topicRecord.kind(''),
  responsibilityRecord.kind(''),
].map(({ name }) => ({ partition: logPartition(name), kind: name }))

/** Each partition holds the logs of one kind, by the id of the record. */
export const recordPartitions: readonly { partition: string; kind: string }[] = [
  ...logged,
  { partition: 'suggestions', kind: 'suggestion' },
  { partition: keysPartition, kind: 'key' },
  { partition: endpointsPartition, kind: 'endpoint' },
  { partition: callsPartition, kind: 'calls' },
  { partition: 'inspections', kind: 'inspection' },
]

/** Every record there is, as its log lies there. */
export async function* everyRecord(client: DynamoDBClient, TableName: string): AsyncGenerator<Logged> {
  for (const { partition, kind } of recordPartitions)
    for await (const { id, ...found } of logsUnder(partition, { client, TableName }))
      yield { record: `${kind} ${id}`, ...found }
}
