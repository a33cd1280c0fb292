/** 长期间统计的存放 — what was asked, how far it is, what came of it; all goes by itself. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { type AttributeValue, type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import type * as z from 'zod'
import { readKept } from '../../schema/kept.ts'
import type { Lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { evaluationPartitions, registryTable } from '../../storage/tables.ts'
import { asked, dayParts, type Evaluation, groups, outcome, progress } from '../long/evaluation.ts'
import type { Evaluations } from '../long/ports.ts'
import { tried } from '../tries.ts'
import { columnsIn, inParts, mostBytes } from './part.ts'

export function dynamoEvaluations(client: DynamoDBClient, TableName: string): Evaluations {
  const put = (id: string, name: string, keptUntil: string, more: Record<string, AttributeValue>, once = false) =>
    isWritten(
      client.send(
        new PutItemCommand({
          TableName,
          Item: {
            ...{ ...keyOf(id, name), ...more },
            [registryTable.expires]: { N: String(Math.ceil(Date.parse(keptUntil) / 1000)) },
          },
          ...(once ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
        }),
      ),
    )
  const json = (value: object) => ({ json: { S: JSON.stringify(value) } })

  async function one<T>(schema: Lazily<z.ZodType<T>>, id: string, name: string): Promise<T | undefined> {
    const item = await itemAt(client, TableName, keyOf(id, name), true)
    return item && readKept(schema, item.json?.S, `the ${name} of ${id}`)
  }

  /** In their order. */
  async function bytesOf({ id, outcome }: Evaluation, name: string): Promise<Uint8Array[]> {
    const { pk, sk } = keyOf(id, placeOf(outcome?.at ?? '', name))
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    }
    const found: Uint8Array[] = []
    for await (const { Items = [] } of paginateQuery({ client }, query))
      for (const { bytes } of Items) if (bytes?.B) found.push(bytes.B)
    return found
  }

  async function gunzipped<T>(schema: Lazily<z.ZodType<T>>, evaluation: Evaluation, name: string): Promise<T> {
    const text = gunzipSync(Buffer.concat(await bytesOf(evaluation, name))).toString()
    return readKept(schema, text, `the ${name} of ${evaluation.id}`)
  }

  return {
    async read(id) {
      const [first, far, done, tries] = await Promise.all([
        one(asked, id, 'asked'),
        one(progress, id, 'progress'),
        one(outcome, id, 'outcome'),
        one(tried, id, 'tries'),
      ])
      return first && { id, asked: first, progress: far, outcome: done, tried: tries }
    },

    begin: (id, first) => put(id, 'asked', first.keptUntil, json(first), true),

    async progress({ id, asked: { keptUntil } }, far) {
      await put(id, 'progress', keptUntil, json(far))
    },

    async tried({ id, asked: { keptUntil } }, tries) {
      await put(id, 'tries', keptUntil, json(tries))
    },

    async finish({ id, asked: { keptUntil } }, done, counted, from) {
      const all: [string, Uint8Array[]][] = [
        ['groups', cut(gzipSync(JSON.stringify(counted)))],
        ['days', cut(gzipSync(JSON.stringify(from.days)))],
        ['own', from.own.flatMap(inParts)],
      ]
      for (const [name, parts] of all)
        for (const [at, bytes] of parts.entries())
          await put(id, placeOf(done.at, name) + String(at).padStart(5, '0'), keptUntil, { bytes: { B: bytes } })
      // Behind all that it names.
      await put(id, 'outcome', keptUntil, json(done), true)
    },

    groupsOf: (evaluation) => gunzipped(groups, evaluation, 'groups'),

    async countedFrom(evaluation) {
      const [days, own] = await Promise.all([gunzipped(dayParts, evaluation, 'days'), bytesOf(evaluation, 'own')])
      return { days, own: own.map(columnsIn) }
    },
  }
}

/** Of each time it was counted by itself: who counts it again meanwhile writes over nothing. */
const placeOf = (countedAt: string, name: string): string => `${countedAt}#${name}#`

function keyOf(id: string, name: string) {
  const sum = [...id].reduce((so, sign) => so + (sign.codePointAt(0) ?? 0), 0)
  return { pk: { S: evaluationPartitions[sum % evaluationPartitions.length] ?? '' }, sk: { S: `${id}#${name}` } }
}

const cut = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / mostBytes) }, (_, at) =>
    bytes.subarray(at * mostBytes, (at + 1) * mostBytes),
  )
