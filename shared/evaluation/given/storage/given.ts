/** 评定分的存放 — records in one partition of the table of tickets, by period. */
import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import { parseKept } from '../../../schema/kept.ts'
import { dynamoRecords, type Partition } from '../../../storage/dynamo-records.ts'
import { givenEntry } from '../given.ts'
import type { GivenPoints, GivenRow } from '../ports.ts'

export const givenPartition: Partition = { partition: 'given-points', kind: 'given-points' }

export const dynamoGivenPoints = (client: DynamoDBClient, TableName: string): GivenPoints => ({
  ...dynamoRecords(client, TableName, {
    entry: givenEntry,
    keyOf: (id) => ({ pk: { S: givenPartition.partition }, sk: { S: id } }),
    attributesOf: (row: GivenRow) => ({ row: { S: JSON.stringify(row) } }),
  }),

  async rowsOf(to) {
    const asked = {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :to)',
      ExpressionAttributeValues: { ':pk': { S: givenPartition.partition }, ':to': { S: `${to}-` } },
      ProjectionExpression: 'sk, #row',
      ExpressionAttributeNames: { '#row': 'row' },
      ConsistentRead: true,
    }
    const rows: GivenRow[] = []
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      for (const { sk, row } of Items)
        if (row?.S) rows.push(parseKept(row.S, `the row of the points ${sk?.S}`) as GivenRow)
    return rows
  },
})
