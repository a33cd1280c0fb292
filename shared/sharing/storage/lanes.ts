/** 推送通道的存放 — an item a lane, moved under the condition that nobody else has moved it. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { readKept, shapedAs } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { rowsUnder } from '../../storage/rows-under.ts'
import { pushLanesPartition, registryTable } from '../../storage/tables.ts'
import { type Lane, lane } from '../push/lane.ts'
import type { Lanes } from '../push/ports.ts'

const sortKey = (course: string, shard: number): string => `${course}#${String(shard).padStart(2, '0')}`

export function dynamoLanes(client: DynamoDBClient, TableName: string): Lanes {
  const pk = { S: pushLanesPartition }
  const under = async (prefix?: string): Promise<Lane[]> => {
    const asked = { pk: pushLanesPartition, ...(prefix === undefined ? {} : { prefix }), what: 'lanes of pushes' }
    return (await rowsUnder<unknown>(client, TableName, asked)).map((row) => shapedAs(lane, row, 'a lane of a push'))
  }
  return {
    async read(course, shard) {
      const item = await itemAt(client, TableName, { pk, sk: { S: sortKey(course, shard) } }, true)
      return item && readKept(lane, item.row?.S, `lane ${shard} of ${course}`)
    },
    of: (course) => under(`${course}#`),
    all: () => under(),
    async move({ version }, given) {
      const after = { ...given, version: version + 1 }
      const { keptUntil } = after
      const Item = {
        ...{ pk, sk: { S: sortKey(after.course, after.shard) } },
        ...{ version: { N: String(after.version) }, row: { S: JSON.stringify(after) } },
        ...(keptUntil ? { [registryTable.expires]: { N: String(Math.ceil(Date.parse(keptUntil) / 1000)) } } : {}),
      }
      const condition =
        version === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: { ':before': { N: String(version) } },
            }
      return (await isWritten(client.send(new PutItemCommand({ TableName, Item, ...condition })))) ? after : undefined
    },
  }
}
