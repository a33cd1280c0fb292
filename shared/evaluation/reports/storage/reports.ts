/** 报告的存放 — records in one partition of the table of tickets. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoRecords, type Partition } from '../../../storage/dynamo-records.ts'
import { rowsUnder } from '../../../storage/rows-under.ts'
import type { ReportRow, Reports } from '../ports.ts'
import { reportEntry } from '../report.ts'

export const reportsPartition: Partition = { partition: 'reports', kind: 'report' }

export const dynamoReports = (client: DynamoDBClient, TableName: string): Reports => ({
  ...dynamoRecords(client, TableName, {
    entry: reportEntry,
    keyOf: (id) => ({ pk: { S: reportsPartition.partition }, sk: { S: id } }),
    attributesOf: (row: ReportRow) => ({ row: { S: JSON.stringify(row) } }),
  }),

  listed: () => rowsUnder<ReportRow>(client, TableName, { pk: reportsPartition.partition, what: 'reports' }),
})
