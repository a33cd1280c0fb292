/** The stack's tables in memory, behind a real client, for tests of adapters. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { servicesBy } from '../../infra/local/functions/services.ts'
import { openState } from '../../infra/local/state/state.ts'
import type { TableDefinition } from '../../infra/local/tables/definition.ts'
import { startTables } from '../../infra/local/tables/tables.ts'
import { type TableName, tableLayouts } from '../../shared/storage/tables.ts'

interface Layout {
  key: { partition: string; sort?: string }
  indexes: Record<string, { partition: string; sort: string; project: 'keys' | readonly string[] }>
}

const keys = (partition: string, sort?: string): TableDefinition['KeySchema'] => [
  { AttributeName: partition, KeyType: 'HASH' },
  ...(sort ? [{ AttributeName: sort, KeyType: 'RANGE' } as const] : []),
]

/** A table of the stack as the engine takes it. */
export function definitionOf(name: TableName): TableDefinition {
  const { key, indexes }: Layout = tableLayouts[name]
  const named = [key, ...Object.values(indexes)].flatMap(({ partition, sort }) =>
    sort ? [partition, sort] : [partition],
  )
  return {
    TableName: name,
    TableArn: `arn:aws-cn:dynamodb:cn-north-1:000000000000:table/${name}`,
    AttributeDefinitions: [...new Set(named)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keys(key.partition, key.sort),
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, { partition, sort, project }]) => ({
      IndexName,
      KeySchema: keys(partition, sort),
      Projection:
        project === 'keys'
          ? { ProjectionType: 'KEYS_ONLY' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...project] },
    })),
  }
}

/** A client of empty tables, called as in the layout: `tickets`, `appellants`, `registry`. */
export function emptyTables(): DynamoDBClient {
  const fatal = (error: unknown): never => {
    throw error
  }
  const names = Object.keys(tableLayouts) as TableName[]
  const tables = startTables(openState(undefined, fatal), names.map(definitionOf))
  const services = servicesBy(async (message) => {
    if (!('call' in message)) return
    const { call, target, body } = message
    const answer = await tables.handle(target.split('.').at(-1) ?? '', JSON.parse(body))
    services.answered({ call, status: answer.status, body: JSON.stringify(answer.body) })
  })
  return new DynamoDBClient({
    region: 'cn-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...services.lent,
  })
}
