/** A table for the engine's tests: one key, one index, a time to live. */
import type { TableDefinition } from '../../../infra/local/tables/definition.ts'

export const table: TableDefinition = {
  TableName: 'tickets',
  TableArn: 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/tickets',
  AttributeDefinitions: ['pk', 'list', 'since'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'lists',
      KeySchema: [
        { AttributeName: 'list', KeyType: 'HASH' },
        { AttributeName: 'since', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  timeToLive: 'expires',
}
