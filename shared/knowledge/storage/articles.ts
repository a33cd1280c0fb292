/** 知识条目的存放 — an item each, with all its versions, in one partition. */
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoRecords, firstItem, logsUnder, type Partition } from '../../storage/dynamo-records.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { articlesPartition } from '../../storage/tables.ts'
import { type ArticleEntry, articleEntry, articleOf } from '../versions/kept-article.ts'
import { articleKindName } from '../versions/kind.ts'
import type { ArticleRow, Articles } from '../versions/ports.ts'

export const articleLogs: Partition = { partition: articlesPartition, kind: articleKindName }

const listOf = (unit: string): string => `articles of ${unit}`
const waiting = 'articles waiting'
const all = 'articles'

const layout = {
  entry: articleEntry,
  keyOf: (id: string) => ({ pk: { S: articlesPartition }, sk: { S: id } }),
  attributesOf: (row: ArticleRow): Record<string, AttributeValue> => ({
    row: { S: JSON.stringify(row) },
    list: { S: listOf(row.owner) },
    due: { S: row.at },
    ...(row.waiting === undefined ? {} : { openUnit: { S: waiting } }),
    changedUnit: { S: all },
    changedAt: { S: row.at },
  }),
}

/** The item of an article with one decision. */
export const articleItem = (id: string, first: ArticleEntry, row: ArticleRow) => firstItem(layout, id, first, row)

export function dynamoArticles(client: DynamoDBClient, TableName: string): Articles {
  // Older versions stay in the item: whoever writes articles may put nothing anywhere else.
  const { read, write } = dynamoRecords(client, TableName, layout)
  return {
    read,
    write,
    async *all(unreadable) {
      for await (const { id, log, damaged } of logsUnder(articlesPartition, { client, TableName })) {
        const article = articleOf(id, log as readonly ArticleEntry[])
        if (article && damaged.length === 0) yield article
        else unreadable.push(id)
      }
    },
    list(list, limit, after) {
      if (list.of === 'unit') return page(client, TableName, 'lists', 'list', listOf(list.unit), false, limit, after)
      if (list.of === 'waiting') return page(client, TableName, 'open', 'openUnit', waiting, true, limit, after)
      return page(client, TableName, 'changed', 'changedUnit', all, false, limit, after)
    },
  }
}
