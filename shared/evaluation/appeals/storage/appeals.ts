/** 申诉的存放 — records with their texts, all of a result and its restatements in one partition. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inTurns } from '../../../record/at-once.ts'
import type { Logged } from '../../../record/heads.ts'
import type { Attributes } from '../../../storage/dynamo-records.ts'
import { page } from '../../../storage/dynamo-rows.ts'
import { dynamoTexts, type PlaceOf } from '../../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../../storage/dynamo-threads.ts'
import { holding } from '../../../storage/held.ts'
import { rowsUnder } from '../../../storage/rows-under.ts'
import { type Appeal, appealEntry, appealTexts, baseOfAppeal } from '../appeal.ts'
import { appealRecord } from '../kind.ts'
import type { AppealRow, Appeals } from '../ports.ts'
import type { AppealState } from '../words.ts'

const partitionOf = (base: string): string => `evaluation-appeals#${base}`
const placeOf: PlaceOf = (id) => ({ pk: partitionOf(baseOfAppeal(id)), prefix: `${id} ` })
/** Behind its texts and segments in the order of keys. */
const own = 'zz-appeal'
/** Of the index of what is to be erased next. */
const holdsTexts = 'appeal texts'
/** Not ruled, or put off (挂账): what they dispute is not erased meanwhile. */
const isUndecided = 'appeal undecided'
const isOpen = (state: AppealState): boolean => state === 'open' || state === 'put-off'
const readAtOnce = 4
const ruledList = (figure: string): string => `evaluation rulings ${figure}`

const threadsOf = (client: DynamoDBClient, TableName: string) =>
  dynamoThreads(client, TableName, { entry: appealEntry, texts: appealTexts, placeOf, own })

export function dynamoAppeals(client: DynamoDBClient, TableName: string): Appeals {
  const { read, seal, write } = threadsOf(client, TableName)

  const rowsOf = (base: string) => rowsUnder<AppealRow>(client, TableName, { pk: partitionOf(base), what: 'appeal' })

  return {
    read,
    seal,
    write: (id, log, appeal, deadline, sealed) =>
      write(id, { log, sealed, attributes: attributesOf(appeal), deadline }),
    texts: dynamoTexts(client, TableName, placeOf),
    rowsOf,
    standings: rowsOf,
    async disputed() {
      const bases = new Set<string>()
      let after: string | undefined
      do {
        const { items, next } = await holding(client, TableName, { what: isUndecided }, after)
        for (const id of items) bases.add(baseOfAppeal(id))
        after = next
      } while (after)
      const rows = (await inTurns(readAtOnce, [...bases], rowsOf)).flat().filter(({ state }) => isOpen(state))
      return {
        tickets: new Set(rows.map(({ ticket }) => ticket)),
        results: [...new Set(rows.map(({ appeal }) => baseOfAppeal(appeal)))],
      }
    },
    ruledBefore: (before, after) => holding(client, TableName, { what: holdsTexts, before }, after),
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
  const { state, filedAt, ruledAt, textsEnded, figure } = appeal
  const isOver = ruledAt !== undefined && (state === 'excluded' || state === 'refused')
  return {
    row: { S: JSON.stringify(rowOf(appeal)) },
    ...(ruledAt === undefined ? {} : { list: { S: ruledList(figure) }, due: { S: ruledAt } }),
    ...(isOpen(state) ? { holds: { S: isUndecided }, endedAt: { S: filedAt } } : {}),
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
