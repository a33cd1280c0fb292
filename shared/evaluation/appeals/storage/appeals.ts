/** 申诉的存放 — records with their texts, all of a result and its restatements in one partition. */
import { type DynamoDBClient, paginateQuery, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Logged } from '../../../record/heads.ts'
import { parseKept } from '../../../schema/kept.ts'
import { cursorOf, keyOf } from '../../../storage/cursor.ts'
import type { Attributes } from '../../../storage/dynamo-records.ts'
import { page } from '../../../storage/dynamo-rows.ts'
import { dynamoTexts, type PlaceOf } from '../../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../../storage/dynamo-threads.ts'
import { type Appeal, appealEntry, appealTexts, baseOfAppeal } from '../appeal.ts'
import { appealRecord } from '../kind.ts'
import type { AppealRow, Appeals } from '../ports.ts'

const partitionOf = (base: string): string => `evaluation-appeals#${base}`
const placeOf: PlaceOf = (id) => ({ pk: partitionOf(baseOfAppeal(id)), prefix: `${id} ` })
/** Behind its texts and segments in the order of keys. */
const own = 'zz-appeal'
/** Of the index of what is to be erased next. */
const holdsTexts = 'appeal texts'
const atOnce = 100
const ruledList = (figure: string): string => `evaluation rulings ${figure}`

const threadsOf = (client: DynamoDBClient, TableName: string) =>
  dynamoThreads(client, TableName, { entry: appealEntry, texts: appealTexts, placeOf, own })

export function dynamoAppeals(client: DynamoDBClient, TableName: string): Appeals {
  const { read, seal, write } = threadsOf(client, TableName)

  async function rowsOf(base: string): Promise<AppealRow[]> {
    const asked = {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: partitionOf(base) } },
      ProjectionExpression: 'sk, #row',
      ExpressionAttributeNames: { '#row': 'row' },
      ConsistentRead: true,
    }
    const rows: AppealRow[] = []
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      for (const { sk, row } of Items)
        if (row?.S) rows.push(parseKept(row.S, `the row of the appeal ${sk?.S}`) as AppealRow)
    return rows
  }

  return {
    read,
    seal,
    write: (id, log, appeal, deadline, sealed) =>
      write(id, { log, sealed, attributes: attributesOf(appeal), deadline }),
    texts: dynamoTexts(client, TableName, placeOf),
    rowsOf,
    standings: rowsOf,
    async ruledBefore(before, after) {
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
    ruledOn: (figure, limit, after) =>
      page<AppealRow>(client, TableName, 'lists', 'list', ruledList(figure), false, limit, after),
  }
}

export const rowOf = ({
  statement: _,
  rulings: __,
  filedBy: ___,
  version: ____,
  textsEnded: _____,
  ...row
}: Appeal): AppealRow => row

function attributesOf(appeal: Appeal): Attributes {
  const { state, ruledAt, textsEnded, figure } = appeal
  const isOver = ruledAt !== undefined && (state === 'excluded' || state === 'refused')
  return {
    row: { S: JSON.stringify(rowOf(appeal)) },
    ...(ruledAt === undefined ? {} : { list: { S: ruledList(figure) }, due: { S: ruledAt } }),
    ...(isOver && !textsEnded ? { holds: { S: holdsTexts }, endedAt: { S: ruledAt } } : {}),
  }
}

/** Every appeal, as its log lies there: for exports and heads. @param bases results that restate none */
export async function* appealLogs(
  bases: Iterable<string>,
  client: DynamoDBClient,
  TableName: string,
): AsyncGenerator<Logged> {
  const threads = threadsOf(client, TableName)
  for (const base of bases)
    for await (const { id, kept: log, damaged, texts } of threads.under(
      partitionOf(base),
      (sk) => sk.split(' ')[0] ?? '',
    ))
      yield { record: appealRecord(id), log, damaged, texts }
}
