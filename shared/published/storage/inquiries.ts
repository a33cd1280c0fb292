/** 监督询问的存放 — records in one partition of the registry, read together. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoRecords, type Partition } from '../../storage/dynamo-records.ts'
import { rowsUnder } from '../../storage/rows-under.ts'
import { inquiriesPartition } from '../../storage/tables.ts'
import { type Inquiry, inquiryEntry } from '../inquiries/inquiry.ts'
import type { Inquiries } from '../inquiries/ports.ts'

export const inquiryLogs: Partition = { partition: inquiriesPartition, kind: 'inquiry' }

export const dynamoInquiries = (client: DynamoDBClient, TableName: string): Inquiries => ({
  ...dynamoRecords(client, TableName, {
    entry: inquiryEntry,
    keyOf: (id) => ({ pk: { S: inquiriesPartition }, sk: { S: id } }),
    attributesOf: (row: Inquiry) => ({ row: { S: JSON.stringify(row) } }),
  }),

  all: () => rowsUnder<Inquiry>(client, TableName, { pk: inquiriesPartition, what: 'inquiries' }),
})
