/** 评定分的存放 — records in one partition of the table of tickets, by period. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoRecords, type Partition } from '../../../storage/dynamo-records.ts'
import { rowsUnder } from '../../../storage/rows-under.ts'
import { givenEntry } from '../given.ts'
import type { GivenPoints, GivenRow } from '../ports.ts'

export const givenPartition: Partition = { partition: 'given-points', kind: 'given-points' }

export const dynamoGivenPoints = (client: DynamoDBClient, TableName: string): GivenPoints => ({
  ...dynamoRecords(client, TableName, {
    entry: givenEntry,
    keyOf: (id) => ({ pk: { S: givenPartition.partition }, sk: { S: id } }),
    attributesOf: (row: GivenRow) => ({ row: { S: JSON.stringify(row) } }),
  }),

  rowsOf: (to) =>
    rowsUnder<GivenRow>(client, TableName, { pk: givenPartition.partition, prefix: `${to}-`, what: 'points' }),
})
