/** 发布目录的存放 — one item a release and one a restatement asked for, each put once. */
import { type AttributeValue, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sealedObject } from '../../record/sealed.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt, itemsUnder } from '../../storage/item-at.ts'
import { releasesPartition, restatementsPartition } from '../../storage/tables.ts'
import type { Releases } from '../months/ports.ts'
import { restating } from '../months/release.ts'

const row = lazily(() =>
  z.strictObject({
    ...{ release: z.string(), month: z.string(), publishedAt: z.string() },
    object: sealedObject,
    restates: restating.optional(),
  }),
)
const asked = lazily(() =>
  z.strictObject({
    ...{ month: z.string(), release: z.string(), reason: z.string(), askedAt: z.string() },
    askedBy: z.strictObject({ id: z.string(), staff: z.string().optional() }),
  }),
)

export function dynamoReleases(client: DynamoDBClient, TableName: string): Releases {
  const keyOf = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } })
  const put = (Key: Record<string, AttributeValue>, json: unknown) =>
    isWritten(
      client.send(
        new PutItemCommand({
          TableName,
          Item: { ...Key, json: { S: JSON.stringify(json) } },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    )
  const rowIn = ({ json, sk }: Record<string, AttributeValue>) => readKept(row, json?.S, `the release ${sk?.S}`)
  const all = async () => (await itemsUnder(client, TableName, releasesPartition)).map(rowIn)
  return {
    all,
    of: async (month) => (await all()).filter((one) => one.month === month).sort(byNumber),
    async keep(kept) {
      const Key = keyOf(releasesPartition, kept.release)
      if (await put(Key, kept)) return kept
      const standing = await itemAt(client, TableName, Key, true)
      return rowIn(standing ?? {})
    },
    ask: (one) => put(keyOf(restatementsPartition, one.release), one),
    async asked(release) {
      const item = await itemAt(client, TableName, keyOf(restatementsPartition, release), true)
      return item && readKept(asked, item.json?.S, `the restatement ${release}`)
    },
  }
}

/** 2026-10, 2026-10.2, … 2026-10.10 */
const byNumber = (one: { release: string }, other: { release: string }): number =>
  Number(one.release.slice(8) || 1) - Number(other.release.slice(8) || 1)
