/** 督办的存放 — records with their texts, all of a city in one partition. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Logged } from '../../../record/heads.ts'
import type { Attributes } from '../../../storage/dynamo-records.ts'
import { page } from '../../../storage/dynamo-rows.ts'
import { dynamoTexts, type PlaceOf } from '../../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../../storage/dynamo-threads.ts'
import { holding } from '../../../storage/held.ts'
import { rowsUnder } from '../../../storage/rows-under.ts'
import { ladderRecord } from '../kind.ts'
import { type Ladder, ladderEntry, ladderTexts } from '../ladder.ts'
import type { KeptRow, Ladders } from '../ports.ts'
import { keptRowOf } from '../row.ts'

const partition = 'ladders'
const placeOf: PlaceOf = (id) => ({ pk: partition, prefix: `${id} ` })
/** Behind its texts and segments in the order of keys. */
const own = 'zz-ladder'
const list = 'ladders'
/** Of those with a term that runs, by when it passes. */
const waitingList = 'ladders waiting'
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

    rows: () => rowsUnder<KeptRow>(client, TableName, { pk: partition, what: 'ladder' }),

    async listed() {
      const rows: KeptRow[] = []
      let after: string | undefined
      do {
        const { items, next } = await page<KeptRow>(client, TableName, 'lists', 'list', list, true, atOnce, after)
        rows.push(...items)
        after = next
      } while (after)
      return rows
    },

    passing: (until, after) =>
      page<KeptRow>(client, TableName, 'open', 'openUnit', waitingList, true, atOnce, after, { from: '0', until }),

    overBefore: (before, after) => holding(client, TableName, { what: holdsTexts, before }, after),
  }
}

/** In the list of all by when it was proposed; a term that runs puts it where it is looked at next. */
function attributesOf(ladder: Ladder): Attributes {
  const { proposed, over, textsEnded } = ladder
  const row = keptRowOf(ladder)
  return {
    ...{ row: { S: JSON.stringify(row) }, list: { S: list }, due: { S: row.looksNext ?? proposed.at } },
    ...(row.looksNext === undefined ? {} : { openUnit: { S: waitingList } }),
    ...(over && !textsEnded ? { holds: { S: holdsTexts }, endedAt: { S: over.at } } : {}),
  }
}

/** Every ladder, as its log lies there: for exports and heads. */
export async function* ladderLogs(client: DynamoDBClient, TableName: string): AsyncGenerator<Logged> {
  const under = threadsOf(client, TableName).under(partition, (sk) => sk.split(' ')[0] ?? '')
  for await (const { id, kept: log, damaged, texts } of under) yield { record: ladderRecord(id), log, damaged, texts }
}
