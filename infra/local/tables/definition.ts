/** A table as DynamoDB describes it, out of the template's properties. */
import type { AttributeDefinitions, KeySchema, Projection, Properties } from '../template/resources.ts'

/** One of these. */
export interface AttributeValue {
  S?: string
  N?: string
  B?: string
  BOOL?: boolean
  NULL?: true
  L?: AttributeValue[]
  M?: Item
}
export type Item = Record<string, AttributeValue>
export type { KeySchema }

export interface IndexDefinition {
  IndexName: string
  KeySchema: KeySchema
  Projection: Projection
}

export interface TableDefinition {
  TableName: string
  TableArn: string
  AttributeDefinitions: AttributeDefinitions
  KeySchema: KeySchema
  GlobalSecondaryIndexes?: IndexDefinition[]
  /** attribute with the second, since the epoch, at which an item goes */
  timeToLive?: string
}

export function definitionOf(
  TableName: string,
  TableArn: string,
  properties: Properties<'AWS::DynamoDB::Table'> | Properties<'AWS::DynamoDB::GlobalTable'>,
): TableDefinition {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes = [], TimeToLiveSpecification: goes } = properties
  const timeToLive = goes?.Enabled === false ? undefined : goes?.AttributeName
  const table = { TableName, TableArn, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes }
  return timeToLive ? { ...table, timeToLive } : table
}
