/** Which actions and resources each call of tables, queues and bus needs allowed. */
import { leadingKeys, type Need } from './statements.ts'

export interface Realm {
  partition: string
  suffix: string
  region: string
  account: string
  /** ARN of the customer key of a table, by table name */
  keyOf(table: string): string | undefined
  /** name of the partition key of a table, or of an index of it */
  partitionOf(table: string, index?: string): string
}

type Input = Record<string, unknown>

/** By the first half of X-Amz-Target, as the endpoints know the services. */
export function needsOf(target: string, operation: string, input: Input, realm: Realm): Need[] {
  if (target === 'DynamoDB_20120810') return ofTables(operation, input, realm)
  if (target === 'AmazonSQS') return [ofQueue(operation, input, realm)]
  return ofBus(operation, input, realm)
}

const reads = ['GetItem', 'BatchGetItem', 'Query', 'Scan']
export const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']

function ofTables(operation: string, input: Input, realm: Realm): Need[] {
  const action = `dynamodb:${operation}`
  const batch = typeof input.RequestItems === 'object' && input.RequestItems !== null
  const names = batch
    ? Object.keys(input.RequestItems as Input)
    : input.TableName === undefined
      ? []
      : [input.TableName]
  if (names.length === 0) return [{ action, resource: '*' }]
  return names.map(String).flatMap((named) => {
    const table = named.split('/').at(-1) ?? named
    const arn = arnOf(realm, `dynamodb:table/${table}`)
    const resource = input.IndexName === undefined ? arn : `${arn}/index/${input.IndexName}`
    const index = input.IndexName === undefined ? undefined : String(input.IndexName)
    const leading = leadingKey(input, realm.partitionOf(table, index))
    return [
      { action, resource, ...(leading === undefined ? {} : { context: { [leadingKeys]: leading } }) },
      ...ofKey(operation, realm.keyOf(table), realm),
    ]
  })
}

/** Of a call that names one item or asks for one partition; a batch is not looked into, and so meets no such condition. */
function leadingKey({ Key, Item, ...query }: Input, name: string): string | undefined {
  const item = (Key ?? Item) as Record<string, { S?: string }> | undefined
  return item ? item[name]?.S : partitionAsked(query, name)
}

function partitionAsked(query: Input, name: string): string | undefined {
  const { KeyConditionExpression: condition = '', ExpressionAttributeValues: values = {} } = query
  const [, written = '', value = ''] = /^(#?\w+) = (:\w+)/.exec(String(condition)) ?? []
  const names = (query.ExpressionAttributeNames ?? {}) as Record<string, string>
  if ((names[written] ?? written) !== name) return undefined
  return (values as Record<string, { S?: string }>)[value]?.S
}

/**
 * A table under a customer key: DynamoDB uses the key in the caller's name, and says so in `kms:ViaService`. Reading wants
 * the table key decrypted; for writing the developer guide's list is asked for, though some writes could do with less.
 */
function ofKey(operation: string, key: string | undefined, { region, suffix }: Realm): Need[] {
  if (!key) return []
  const actions = reads.includes(operation)
    ? ['Decrypt']
    : writes.includes(operation)
      ? ['Decrypt', 'Encrypt', 'GenerateDataKey']
      : []
  const context = { 'kms:ViaService': `dynamodb.${region}.${suffix}` }
  return actions.map((action) => ({ action: `kms:${action}`, resource: key, context }))
}

/** A batch needs what its entries need. */
function ofQueue(operation: string, { QueueUrl, QueueName }: Input, realm: Realm): Need {
  const action = `sqs:${operation.replace(/Batch$/, '')}`
  const name = String(QueueName ?? QueueUrl ?? '')
    .split('/')
    .at(-1)
  return { action, resource: name ? arnOf(realm, `sqs:${name}`) : '*' }
}

function ofBus(operation: string, { Entries }: Input, realm: Realm): Need[] {
  const action = `events:${operation}`
  if (!Array.isArray(Entries) || Entries.length === 0) return [{ action, resource: '*' }]
  const buses = new Set(Entries.map(({ EventBusName = 'default' }: Input) => String(EventBusName).split('/').at(-1)))
  return [...buses].map((bus) => ({ action, resource: arnOf(realm, `events:event-bus/${bus}`) }))
}

function arnOf({ partition, region, account }: Realm, path: string): string {
  const [service, rest] = path.split(/:(.*)/)
  return `arn:${partition}:${service}:${region}:${account}:${rest}`
}
