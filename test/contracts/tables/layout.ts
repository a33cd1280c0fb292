/** The tables that engines are compared on. */
import type { TableDefinition } from '../../../infra/local/tables/definition.ts'
import type { Dice } from './random.ts'

const index = (IndexName: string, hash: string, range: string, NonKeyAttributes?: string[]) => ({
  IndexName,
  KeySchema: [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ],
  Projection: NonKeyAttributes
    ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes }
    : { ProjectionType: 'KEYS_ONLY' as const },
})
const texts = (...names: string[]) => names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }))

/** One with a sort key, as that of the tickets, and one without, as that of the appellants. */
export const tables: TableDefinition[] = [
  {
    TableName: 'tickets',
    TableArn: 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/tickets',
    AttributeDefinitions: texts('pk', 'sk', 'list', 'since', 'shard', 'due', 'pile'),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      index('lists', 'list', 'since', ['label', 'n']),
      index('waiting', 'shard', 'due'),
      { ...index('piles', 'pile', 'pk'), Projection: { ProjectionType: 'ALL' } },
    ],
  },
  {
    TableName: 'people',
    TableArn: 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/people',
    AttributeDefinitions: texts('pk', 'list', 'since'),
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [index('lists', 'list', 'since', ['label'])],
  },
]

/** The one with a sort key three times of four. */
export const tableBy = ({ pick }: Dice): TableDefinition =>
  pick([tables[0], tables[0], tables[0], tables[1]] as TableDefinition[])
