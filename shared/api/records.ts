/** 登记簿的全部记录 — every area's records of the registry's table together: for exports and heads. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inspectionsPartition } from '../appeals/storage/inspections.ts'
import { cityPartitions } from '../city/records/partitions.ts'
import { recordsIn } from '../storage/dynamo-records.ts'

export const everyRecord = (client: DynamoDBClient, registryTable: string) =>
  recordsIn([...cityPartitions, inspectionsPartition], client, registryTable)
