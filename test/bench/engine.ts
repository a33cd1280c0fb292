/** The city's engine called with the bare SDK, to compare with and fill tables. */
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { ListQueuesCommand, PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { administrator } from '../../infra/local/iam/guard.ts'
import { ticketNumber } from '../../shared/appeals/ticket/number.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { shardOf } from '../../shared/record/shards.ts'
import type { Opened } from './stack.ts'

export type Item = Record<string, AttributeValue>

export interface Engine {
  /** The item of a ticket as it stands. */
  ticket(number: string): Promise<Item>
  /** Puts copies of an item under new numbers. @returns the numbers */
  copies(of: Item, count: number): Promise<string[]>
  /** One command without us: one consistent read, one send, one conditional write of what the command would write. */
  bareCommand(number: string, written: Item): Promise<void>
  /** Throws away what waits for the followers. */
  purge(): Promise<void>
  close(): void
}

const batch = 25
const batchesAtOnce = 4
let serial = 0

export async function engineOf({ endpoint, outputs }: Opened): Promise<Engine> {
  const config = {
    endpoint,
    region: 'cn-north-1',
    credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
  }
  const dynamo = new DynamoDBClient(config)
  const sqs = new SQSClient(config)
  const TableName = outputs.ticketsTable ?? ''
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}))
  const QueueUrl = QueueUrls.find((url) => /Changes/.test(url) && !/Dead/.test(url)) ?? ''
  const today = dateOf(new Date().toISOString())
  const keyOf = (number: string) => ({ pk: { S: number }, sk: { S: 'ticket' } })

  return {
    async ticket(number) {
      const { Item } = await dynamo.send(new GetItemCommand({ TableName, Key: keyOf(number), ConsistentRead: true }))
      if (!Item) throw new Error(`no ticket ${number}`)
      return Item
    },
    async copies(of, count) {
      const numbers = Array.from({ length: count }, () => ticketNumber(today, serial++))
      const batches = Array.from({ length: Math.ceil(count / batch) }, (_, n) =>
        numbers.slice(n * batch, (n + 1) * batch),
      )
      const write = async (): Promise<void> => {
        for (let some = batches.pop(); some; some = batches.pop()) {
          const puts = some.map((number) => ({ PutRequest: { Item: renumbered(of, number) } }))
          await dynamo.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts } }))
        }
      }
      await Promise.all(Array.from({ length: batchesAtOnce }, write))
      return numbers
    },
    async bareCommand(number, written) {
      await dynamo.send(new GetItemCommand({ TableName, Key: keyOf(number), ConsistentRead: true }))
      const attempt = crypto.randomUUID()
      await sqs.send(
        new SendMessageCommand({
          QueueUrl,
          MessageBody: JSON.stringify({ ticket: number, version: 2, attempt }),
          MessageGroupId: number,
          MessageDeduplicationId: attempt,
        }),
      )
      await dynamo.send(
        new PutItemCommand({
          TableName,
          Item: { ...written, ...keyOf(number), shard: { S: shardOf(number) } },
          ConditionExpression: 'version = :earlier',
          ExpressionAttributeValues: { ':earlier': { N: '1' } },
        }),
      )
    },
    purge: async () => void (await sqs.send(new PurgeQueueCommand({ QueueUrl }))),
    close() {
      dynamo.destroy()
      sqs.destroy()
    },
  }
}

/** The same ticket under another number, wherever the number stands. */
function renumbered(item: Item, number: string): Item {
  const old = item.pk?.S ?? ''
  return { ...(JSON.parse(JSON.stringify(item).replaceAll(old, number)) as Item), shard: { S: shardOf(number) } }
}
