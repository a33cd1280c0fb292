/** 督办的存放 — records with their texts, all of a city in one partition. */
import { type DynamoDBClient, paginateQuery, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Logged } from '../../../record/heads.ts'
import { parseKept } from '../../../schema/kept.ts'
import { cursorOf, keyOf } from '../../../storage/cursor.ts'
import type { Attributes } from '../../../storage/dynamo-records.ts'
import { page } from '../../../storage/dynamo-rows.ts'
import { dynamoTexts, type PlaceOf } from '../../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../../storage/dynamo-threads.ts'
import { ladderRecord } from '../kind.ts'
import { isOver, type Ladder, ladderEntry, ladderTexts } from '../ladder.ts'
import type { KeptRow, Ladders } from '../ports.ts'
import { keptRowOf } from '../row.ts'

const partition = 'ladders'
const placeOf: PlaceOf = (id) => ({ pk: partition, prefix: `${id} ` })
/** Behind its texts and segments in the order of keys. */
const own = 'zz-ladder'
const openList = 'ladders open'
/** Of the index of what is to be erased next. */
const holdsTexts = 'ladder texts'
const atOnce = 100

const threadsOf = (client: DynamoDBClient, TableName: string) =>
  dynamoThreads(client, TableName, { entry: ladderEntry, texts: ladderTexts, placeOf, own })

export function dynamoLadders(client: DynamoDBClient, TableName: string): Ladders {
  const { read, seal, write } = threadsOf(client, TableName)
  return {
    read,
    seal,
    write: (id, log, ladder, deadline, sealed) =>
      write(id, { log, sealed, attributes: attributesOf(ladder), deadline }),
    texts: dynamoTexts(client, TableName, placeOf),

    async rows() {
      const asked = {
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: partition } },
        ProjectionExpression: 'sk, #row',
        ExpressionAttributeNames: { '#row': 'row' },
        ConsistentRead: true,
      }
      const rows: KeptRow[] = []
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        for (const { sk, row } of Items)
          if (row?.S) rows.push(parseKept(row.S, `the row of the ladder ${sk?.S}`) as KeptRow)
      return rows
    },

    // More than these at once are those of many years.
    open: async () =>
      (await page<KeptRow>(client, TableName, 'open', 'openUnit', openList, true, atOnce, undefined)).items,

    async overBefore(before, after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'ended',
          KeyConditionExpression: 'holds = :holds AND endedAt < :before',
          ExpressionAttributeValues: { ':holds': { S: holdsTexts }, ':before': { S: before } },
          Limit: atOnce,
          ...(after === undefined ? {} : { ExclusiveStartKey: keyOf(after) }),
        }),
      )
      return { items: Items.map(({ sk }) => sk?.S?.split(' ')[0] ?? ''), next: cursorOf(LastEvaluatedKey) }
    },
  }
}

function attributesOf(ladder: Ladder): Attributes {
  const { proposed, over, textsEnded } = ladder
  return {
    row: { S: JSON.stringify(keptRowOf(ladder)) },
    ...(isOver(ladder) ? {} : { openUnit: { S: openList }, due: { S: proposed.at } }),
    ...(over && !textsEnded ? { holds: { S: holdsTexts }, endedAt: { S: over.at } } : {}),
  }
}

/** Every ladder, as its log lies there: for exports and heads. */
export async function* ladderLogs(client: DynamoDBClient, TableName: string): AsyncGenerator<Logged> {
  const under = threadsOf(client, TableName).under(partition, (sk) => sk.split(' ')[0] ?? '')
  for await (const { id, kept: log, damaged, texts } of under) yield { record: ladderRecord(id), log, damaged, texts }
}
