/** A table as DynamoDB describes it, out of the template's properties. */
import type { Properties } from '../template/resources.ts'

export type AttributeValue = Record<string, unknown>
export type Item = Record<string, AttributeValue>

type Key = { AttributeName: string; KeyType: 'HASH' | 'RANGE' }

export interface IndexDefinition {
  IndexName: string
  KeySchema: Key[]
  Projection: { ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] | undefined }
}

export interface TableDefinition {
  TableName: string
  TableArn: string
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[]
  KeySchema: Key[]
  GlobalSecondaryIndexes?: IndexDefinition[]
  /** attribute with the second, since the epoch, at which an item goes */
  timeToLive?: string
}

export function definitionOf(
  TableName: string,
  TableArn: string,
  properties: Properties<'AWS::DynamoDB::Table'> | Properties<'AWS::DynamoDB::GlobalTable'>,
): TableDefinition {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes: indexes = [], TimeToLiveSpecification } = properties
  const timeToLive = TimeToLiveSpecification?.Enabled === false ? undefined : TimeToLiveSpecification?.AttributeName
  return {
    TableName,
    TableArn,
    AttributeDefinitions,
    KeySchema,
    ...(indexes.length > 0
      ? {
          GlobalSecondaryIndexes: indexes.map(({ IndexName, KeySchema, Projection }) => ({
            IndexName,
            KeySchema,
            Projection,
          })),
        }
      : {}),
    ...(timeToLive ? { timeToLive } : {}),
  }
}

/** What DescribeTable says. */
export const describe = ({ timeToLive: _, ...table }: TableDefinition, ItemCount: number) => ({
  ...table,
  TableStatus: 'ACTIVE',
  ItemCount,
  BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
  ...(table.GlobalSecondaryIndexes
    ? { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })) }
    : {}),
})
