/** 载入 — writes a city's file into its registry, batch by batch. */
import { setTimeout as sleep } from 'node:timers/promises'
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { itemOf } from '../../storage/item.ts'
import { type City, city as schema } from '../city.ts'
import { hungAnew, type Tree } from '../tree.ts'
import { lists, nameOf, type Part } from './items.ts'
import { dynamoRegistry } from './registry.ts'

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
  await hang('unit', city, client, table)
  await hang('category', city, client, table)
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
  await put(client, table, [itemOf('city', 'city', base)])
}

/**
 * Before any row: who moves something while the rows are written decides on the tree that the file says, and that stands.
 * When units end is no matter of the file: what is decided of it at this moment is kept.
 */
async function hang(tree: Tree, city: City, client: DynamoDBClient, table: string): Promise<void> {
  const registry = dynamoRegistry(client, table)
  const list = lists[tree]
  for (let pause = 50; ; pause *= 2) {
    const standing = await registry.moves(tree)
    const there = await registry.city()
    if (!there) return
    const moves = hungAnew(city[list], there[list], standing.moves)
    if (moves === standing.moves || (await registry.rehang(tree, standing, moves))) return
    await sleep(pause)
  }
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
