/** 补发的存放 — an item a replay; it goes by itself. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { readKept, shapedAs } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { rowsUnder } from '../../storage/rows-under.ts'
import { pushReplaysPartition, registryTable } from '../../storage/tables.ts'
import type { Replays } from '../push/ports.ts'
import { replay } from '../push/replay.ts'

export function dynamoReplays(client: DynamoDBClient, TableName: string): Replays {
  const keyOf = (agreement: string, id: string) => ({
    pk: { S: pushReplaysPartition },
    sk: { S: `${agreement}#${id}` },
  })
  return {
    async read(agreement, id) {
      const item = await itemAt(client, TableName, keyOf(agreement, id), true)
      return item && readKept(replay, item.row?.S, `replay ${id} of ${agreement}`)
    },
    async list(agreement) {
      const prefix = agreement === undefined ? {} : { prefix: `${agreement}#` }
      const rows = await rowsUnder<unknown>(client, TableName, { pk: pushReplaysPartition, ...prefix, what: 'replays' })
      return rows.map((row) => shapedAs(replay, row, 'a replay'))
    },
    async keep(given) {
      const Item = {
        ...{ ...keyOf(given.agreement, given.id), row: { S: JSON.stringify(given) } },
        [registryTable.expires]: { N: String(Math.ceil(Date.parse(given.keptUntil) / 1000)) },
      }
      await isWritten(
        client.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      )
    },
  }
}
