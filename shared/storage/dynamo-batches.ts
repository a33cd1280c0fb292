/** 批量写入 — writes items that nobody else writes, batch by batch. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type AttributeValue, BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'

type Item = Record<string, AttributeValue>

/** BatchWriteItem takes at most 25 items. */
const batch = 25
const batchesAtOnce = 4

/** @param progress items written so far */
export async function writeAll(
  client: DynamoDBClient,
  table: string,
  items: readonly Item[],
  progress: (done: number) => void = () => {},
): Promise<void> {
  let done = 0
  const batches = Array.from({ length: Math.ceil(items.length / batch) }, (_, n) =>
    items.slice(n * batch, (n + 1) * batch),
  )
  const write = async (): Promise<void> => {
    for (let some = batches.shift(); some; some = batches.shift()) {
      await put(client, table, some)
      done += some.length
      progress(done)
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, write))
}

/** What the table had no room for at the moment is sent again, each time after a longer pause. */
async function put(client: DynamoDBClient, table: string, items: readonly Item[]): Promise<void> {
  let left: object[] = items.map((Item) => ({ PutRequest: { Item } }))
  for (let pause = 50; ; pause *= 2) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }))
    left = UnprocessedItems?.[table] ?? []
    if (left.length === 0) return
    await sleep(pause)
  }
}
