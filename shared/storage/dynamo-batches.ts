/** 批量写入 — writes items that nobody else writes, batch by batch. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type AttributeValue, BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'

type Item = Record<string, AttributeValue>

/** BatchWriteItem takes at most 25 items. */
const batch = 25
const batchesAtOnce = 4
const firstPause = 50

interface Manner {
  /** @param done items written so far */
  progress?: (done: number) => void
  /** milliseconds: a table that has taken nothing after a pause of this length is given up */
  patience?: number
}

/** @throws when the table has no room for some of them, however long it is waited; what was written stays */
export async function writeAll(
  client: DynamoDBClient,
  table: string,
  items: readonly Item[],
  { progress = () => {}, patience = 3_000 }: Manner = {},
): Promise<void> {
  let done = 0
  const batches = Array.from({ length: Math.ceil(items.length / batch) }, (_, n) =>
    items.slice(n * batch, (n + 1) * batch),
  )
  const write = async (): Promise<void> => {
    for (let some = batches.shift(); some; some = batches.shift()) {
      await put(client, table, some, patience)
      done += some.length
      progress(done)
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, write))
}

/** What the table had no room for at the moment is sent again, after pauses that grow while it takes nothing. */
async function put(client: DynamoDBClient, table: string, items: readonly Item[], patience: number): Promise<void> {
  let left: object[] = items.map((Item) => ({ PutRequest: { Item } }))
  for (let pause = firstPause; ; ) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }))
    const refused = UnprocessedItems?.[table] ?? []
    if (refused.length === 0) return
    pause = refused.length < left.length ? firstPause : 2 * pause
    if (pause > patience) throw new Error(`the table ${table} takes nothing: ${refused.length} items are not written`)
    left = refused
    await sleep(pause)
  }
}
