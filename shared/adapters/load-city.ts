/** 载入 — writes a city's file into its registry, batch by batch. */
import { setTimeout as sleep } from 'node:timers/promises'
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type City, city as schema } from '../city/city.ts'
import { itemOf, lists, nameOf, type Part, treeName } from './registry-items.ts'

/** BatchWriteItem takes at most 25 items. */
const batch = 25
const batchesAtOnce = 4

/**
 * What names the city comes last: a city loaded by half is none.
 *
 * @param progress items written so far, of how many
 * @throws on a part that could not be read again
 */
export async function loadCity(
  client: DynamoDBClient,
  table: string,
  city: City,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  schema().parse(city)
  const { areas, units, categories, channels, catalogue, topics, responsibilities, ...base } = city
  const items = Object.entries(lists).flatMap(([part, list]) =>
    city[list].map((value) => itemOf('city', nameOf(part as Part, value as never), value)),
  )
  let done = 0
  const batches = Array.from({ length: Math.ceil(items.length / batch) }, (_, n) =>
    items.slice(n * batch, (n + 1) * batch),
  )
  const write = async (): Promise<void> => {
    for (let some = batches.shift(); some; some = batches.shift()) {
      await put(client, table, some)
      done += some.length
      progress(done, items.length)
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, write))
  // Where it was loaded before, the file says anew who stands under whom.
  const unmoved = (['unit', 'category'] as const).map((tree) => itemOf('city', treeName(tree), {}))
  await put(client, table, unmoved)
  await put(client, table, [itemOf('city', 'city', base)])
}

/** What the table had no room for at the moment is sent again, each time after a longer pause. */
async function put(client: DynamoDBClient, table: string, items: ReturnType<typeof itemOf>[]): Promise<void> {
  let left: object[] = items.map((Item) => ({ PutRequest: { Item } }))
  for (let pause = 50; ; pause *= 2) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }))
    left = UnprocessedItems?.[table] ?? []
    if (left.length === 0) return
    await sleep(pause)
  }
}
