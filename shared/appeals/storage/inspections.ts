/** 抽检 — how draws lie in the registry's table: the log, and beside it what lists show. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Records } from '../../record/records.ts'
import { dynamoRecords, type Partition } from '../../storage/dynamo-records.ts'
import { type Inspection, type InspectionEntry, inspectionEntry } from '../desk/inspections.ts'

export const inspectionsPartition: Partition = { partition: 'inspections', kind: 'inspection' }

export const dynamoInspections = (client: DynamoDBClient, TableName: string): Records<InspectionEntry, Inspection> =>
  dynamoRecords(client, TableName, {
    entry: inspectionEntry,
    keyOf: (id) => ({ pk: { S: inspectionsPartition.partition }, sk: { S: id } }),
    attributesOf: (row) => ({ json: { S: JSON.stringify(row) } }),
  })
