/** Items of up to 400 KB, and all pages of what is larger than a page. */
import type { Item } from '../../../infra/local/tables/definition.ts'
import type { Engine } from './compare.ts'
import { randomFrom } from './random.ts'

export interface Walk {
  items: Item[]
  /** bytes of each page's items, filtered out or not, where nothing is filtered out */
  pages: number[]
}

const TableName = 'tickets'
const values = { ExpressionAttributeValues: { ':v': { S: 'large' } } }
const key = { TableName, KeyConditionExpression: 'pk = :v', ...values }
export const walks: [operation: string, input: Record<string, unknown>][] = [
  ['Query', key],
  ['Query', { ...key, ScanIndexForward: false }],
  ['Query', { ...key, Limit: 7 }],
  ['Query', { ...key, FilterExpression: 'attribute_exists(label)', ProjectionExpression: 'pk, sk, label' }],
  [
    'Query',
    {
      ...key,
      KeyConditionExpression: 'pk = :v AND sk BETWEEN :a AND :b',
      ExpressionAttributeValues: { ':v': { S: 'large' }, ':a': { S: '05' }, ':b': { S: '25' } },
    },
  ],
  ['Query', { TableName, IndexName: 'piles', KeyConditionExpression: 'pile = :v', ...values }],
  [
    'Query',
    {
      TableName,
      IndexName: 'piles',
      KeyConditionExpression: 'pile = :v',
      ...values,
      ScanIndexForward: false,
      Limit: 4,
    },
  ],
  ['Scan', { TableName, FilterExpression: 'begins_with(pk, :v)', ...values }],
]

/** 40 items, some with text of many bytes a letter, the largest as large as items may be, nearly. */
export function largeItems(seed: number): Item[] {
  const random = randomFrom(seed)
  return Array.from({ length: 40 }, (_, n): Item => {
    const bytes = n % 13 === 12 ? 399_000 : 20_000 + Math.floor(random() * 100_000)
    const text = n % 2 === 0 ? 'x'.repeat(bytes) : '汉'.repeat(Math.floor(bytes / 3))
    const sk = String(n).padStart(2, '0')
    return {
      pk: { S: 'large' },
      sk: { S: sk },
      pile: { S: 'large' },
      other: { S: text },
      ...(n % 3 === 0 ? { label: { S: sk } } : {}),
    }
  })
}

export async function walked({ handle }: Engine, operation: string, input: Record<string, unknown>): Promise<Walk> {
  const walk: Walk = { items: [], pages: [] }
  let start: Item | undefined
  do {
    const { status, body } = await handle(operation, { ...input, ...(start ? { ExclusiveStartKey: start } : {}) })
    if (status !== 200) throw new Error(`${operation} ${JSON.stringify(input)}: ${JSON.stringify(body)}`)
    const { Items, LastEvaluatedKey } = body as { Items: Item[]; LastEvaluatedKey?: Item }
    walk.items.push(...Items)
    walk.pages.push(Items.reduce((sum, item) => sum + bytesOfTexts(item), 0))
    start = LastEvaluatedKey
  } while (start)
  return walk
}

/** Of names and values that are all text. */
export const bytesOfTexts = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, { S = '' }]) => sum + Buffer.byteLength(name) + Buffer.byteLength(S), 0)
