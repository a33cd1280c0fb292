/** 数据流的存放 — one partition a shard, its entries by their place; they go by themselves. */
import { type AttributeValue, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { readKept, Unreadable } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { deflated, inflated, inflatedAtMost, shortText } from '../../storage/kept-log.ts'
import { feedPartitions, registryTable } from '../../storage/tables.ts'
import { type Entry, type Fact, keptFacts } from '../feed/line.ts'
import type { FeedPlaces } from '../feed/ports.ts'

/** Longer than nights may fail one after another until somebody looks. */
const keptDays = 40

const partition = (shard: number) => ({ S: feedPartitions[shard] ?? '' })
const sortKey = (place: number) => ({ S: String(place).padStart(12, '0') })

export function dynamoPlaces(client: DynamoDBClient, TableName: string): FeedPlaces {
  async function query(
    shard: number,
    bound: string,
    place: number,
    Limit: number,
    ScanIndexForward: boolean,
    read = entryIn,
  ) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        ...{ TableName, Limit, ScanIndexForward, ConsistentRead: true },
        KeyConditionExpression: `pk = :pk AND sk ${bound} :place`,
        ExpressionAttributeValues: { ':pk': partition(shard), ':place': sortKey(place) },
      }),
    )
    return { entries: Items.map((item) => read(item, shard)), more: LastEvaluatedKey !== undefined }
  }

  return {
    // Whoever writes looks for what is there already: a damaged entry stops no shard, it is none of theirs.
    newest: async (shard, limit, before = 999_999_999_999) =>
      (await query(shard, '<', before, limit, false, readable)).entries,
    behind: (shard, place, limit) => query(shard, '>', place, limit, true),
    put({ shard, place, day, at, facts }) {
      const Item = {
        ...{ pk: partition(shard), sk: sortKey(place), day: { S: day }, at: { S: at } },
        ...(facts.length > 0 ? { facts: { B: deflated(Buffer.from(JSON.stringify(facts))) } } : {}),
        [registryTable.expires]: { N: String(Math.ceil(Date.parse(at) / 1000) + keptDays * 86_400) },
      }
      return isWritten(
        client.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      )
    },
  }
}

/** @throws Unreadable naming its place */
function entryIn({ sk, day, at, facts: kept }: Record<string, AttributeValue>, shard: number): Entry {
  const place = Number(sk?.S)
  const name = `place ${place} of shard ${shard} of the feed`
  const entry = { shard, place, day: day?.S ?? '', at: at?.S ?? '' }
  if (!kept?.B) return { ...entry, facts: [] }
  let text: string
  try {
    text = inflated(kept.B, inflatedAtMost, shortText).toString()
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(`${name}: ${error.message}`) : error
  }
  return { ...entry, facts: readKept(keptFacts, text, name) as unknown as Fact[] }
}

/** Without its facts where they are damaged. */
function readable(item: Record<string, AttributeValue>, shard: number): Entry {
  try {
    return entryIn(item, shard)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return entryIn({ ...item, facts: { NULL: true } }, shard)
  }
}
