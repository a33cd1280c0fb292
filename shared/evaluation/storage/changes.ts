/** 变动清单 — what figures read of each ticket that changed on a day; it goes by itself. */
import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import type { FigureFacts } from '../../appeals/index.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { deflated, inflated, inflatedAtMost, shortText } from '../../storage/kept-log.ts'
import { registryTable } from '../../storage/tables.ts'
import type { Changes, Listed } from '../days/ports.ts'

/** Longer than days that no night renews are believed. */
const keptDays = 40
const shards = 16

export function dynamoChanges(client: DynamoDBClient, TableName: string): Changes {
  const partition = (day: string, shard: number) => ({ S: `changed#${day}#${shard}` })
  return {
    async list(facts, at) {
      const { number, version } = facts
      const expires = Math.ceil(Date.parse(at) / 1000) + keptDays * 86_400
      const Item = {
        ...{ pk: partition(dateOf(at), Number(number.slice(-4)) % shards), sk: { S: number } },
        ...{ version: { N: String(version) }, at: { S: at } },
        facts: { B: deflated(Buffer.from(JSON.stringify(facts))) },
        [registryTable.expires]: { N: String(expires) },
      }
      const ConditionExpression = 'attribute_not_exists(pk) OR version <= :version'
      const ExpressionAttributeValues = { ':version': Item.version }
      await isWritten(
        client.send(new PutItemCommand({ TableName, Item, ConditionExpression, ExpressionAttributeValues })),
      )
    },
    async *listed(from, to) {
      for (let day = from; day <= to; day = addDays(day, 1)) {
        const found = await Promise.all(Array.from({ length: shards }, (_, shard) => all(partition(day, shard))))
        yield* found.flat()
      }
    },
  }

  async function all(pk: { S: string }): Promise<Listed[]> {
    const found: Listed[] = []
    const asked = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      for (const { facts, at } of Items) {
        const kept: FigureFacts = JSON.parse(inflated(facts?.B, inflatedAtMost, shortText).toString())
        found.push({ facts: kept, at: at?.S ?? '' })
      }
    return found
  }
}
