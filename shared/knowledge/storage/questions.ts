/** 未答问题的存放 — searches by week, and tasks of them; all of it goes by itself. */
import { randomUUID } from 'node:crypto'
import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { itemAt } from '../../storage/item-at.ts'
import { articleQuestions, askedOf, registryTable } from '../../storage/tables.ts'
import type { Asked, Questions } from '../questions/ports.ts'
import { type QuestionTask, questionTask } from '../questions/task.ts'

/** Of a search until its week was grouped, and some nights failed. */
const searchKeptDays = 21
/** Of a task: half a year. */
const taskKeptDays = 183
const shards = 16

const expiring = (day: string, days: number) => ({
  [registryTable.expires]: { N: String(Math.ceil(Date.parse(`${day}T00:00:00Z`) / 1000) + days * 86_400) },
})
const searchId = /^(\d{4}-\d\d-\d\d)\.(\d{1,2})\.([\w-]{36})$/

export function dynamoQuestions(client: DynamoDBClient, TableName: string): Questions {
  const keyOf = (week: string, shard: string, id: string) => ({ pk: { S: askedOf(week, shard) }, sk: { S: id } })
  const groupedKey = (week: string) => ({ pk: { S: askedOf('grouped', week) }, sk: { S: week } })
  const taskKey = (question: string) => ({ pk: { S: articleQuestions }, sk: { S: question } })
  const itemOf = (task: QuestionTask) => ({
    ...taskKey(task.question),
    row: { S: JSON.stringify(task) },
    version: { N: String(task.version) },
    ...expiring(task.week, taskKeptDays),
  })
  return {
    async record(week, { words, state }) {
      const id = randomUUID()
      const shard = String(Number.parseInt(id.slice(0, 2), 16) % shards)
      const Item = { ...keyOf(week, shard, id), words: { S: words }, state: { S: state } }
      await client.send(new PutItemCommand({ TableName, Item: { ...Item, ...expiring(week, searchKeptDays) } }))
      return `${week}.${shard}.${id}`
    },
    async follow(search) {
      const [, week, shard, id] = searchId.exec(search) ?? []
      if (week === undefined || shard === undefined || id === undefined) return
      const Item = { ...keyOf(week, shard, id), state: { S: 'followed' }, ...expiring(week, searchKeptDays) }
      const ConditionExpression = 'attribute_exists(pk)'
      await isWritten(client.send(new PutItemCommand({ TableName, Item, ConditionExpression })))
    },
    async *ofWeek(week) {
      for (let shard = 0; shard < shards; shard++) {
        const asked = {
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: askedOf(week, String(shard)) } },
        }
        for await (const { Items = [] } of paginateQuery({ client }, asked))
          for (const { words, state } of Items)
            yield { words: words?.S ?? '', state: (state?.S ?? 'followed') as Asked['state'] }
      }
    },
    isGrouped: async (week) => (await itemAt(client, TableName, groupedKey(week), true)) !== undefined,
    async markGrouped(week) {
      await client.send(
        new PutItemCommand({ TableName, Item: { ...groupedKey(week), ...expiring(week, searchKeptDays) } }),
      )
    },
    async begin(task) {
      const ConditionExpression = 'attribute_not_exists(pk)'
      await isWritten(client.send(new PutItemCommand({ TableName, Item: itemOf(task), ConditionExpression })))
    },
    async read(question) {
      const item = await itemAt(client, TableName, taskKey(question), true)
      return item && readKept(questionTask, item.row?.S, `the question ${question}`)
    },
    write(task) {
      const put = new PutItemCommand({
        TableName,
        Item: itemOf(task),
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: { ':before': { N: String(task.version - 1) } },
      })
      return isWritten(client.send(put))
    },
    list: (limit, after) =>
      page<QuestionTask>(client, TableName, undefined, 'pk', articleQuestions, false, limit, after),
  }
}
