/** 共享协议的存放 — records in one partition of the registry, read together. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoRecords, type Partition } from '../../storage/dynamo-records.ts'
import { rowsUnder } from '../../storage/rows-under.ts'
import { agreementsPartition } from '../../storage/tables.ts'
import { type Agreement, agreementEntry } from '../agreements/agreement.ts'
import type { Agreements } from '../agreements/ports.ts'

export const agreementLogs: Partition = { partition: agreementsPartition, kind: 'agreement' }

export const dynamoAgreements = (client: DynamoDBClient, TableName: string): Agreements => ({
  ...dynamoRecords(client, TableName, {
    entry: agreementEntry,
    keyOf: (code) => ({ pk: { S: agreementsPartition }, sk: { S: code } }),
    attributesOf: (row: Agreement) => ({ row: { S: JSON.stringify(row) } }),
  }),

  all: () => rowsUnder<Agreement>(client, TableName, { pk: agreementsPartition, what: 'agreements' }),
})
