/** 索引的存放 — manifest, changes and chunks as items of the registry's table. */
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { inTurns } from '../../record/at-once.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt, itemsUnder } from '../../storage/item-at.ts'
import { indexChanges, indexChunks, indexStanding } from '../../storage/tables.ts'
import type { Change, IndexStore, PackedPart } from '../publishing/ports.ts'

const part = z.strictObject({ hash: z.string(), chunks: z.int() })
const manifest = lazily(() =>
  z.strictObject({
    version: z.int().positive(),
    at: z.string(),
    articles: z.int(),
    parts: z.array(part),
    earlier: z.array(part),
  }),
)

const chunksAtOnce = 8

export function dynamoIndex(client: DynamoDBClient, TableName: string): IndexStore {
  const put = (Item: Record<string, { S: string } | { N: string } | { B: Uint8Array }>) =>
    client.send(new PutItemCommand({ TableName, Item }))
  const chunkKey = (hash: string, at: number) => ({
    pk: { S: indexChunks[at % indexChunks.length] ?? '' },
    sk: { S: `${hash}#${String(at).padStart(4, '0')}` },
  })
  const changeKey = ({ article }: Pick<Change, 'article'>) => ({ pk: { S: indexChanges }, sk: { S: article } })
  const of = (sk: string) => ({ pk: { S: indexStanding }, sk: { S: sk } })

  return {
    async standing() {
      const items = await itemsUnder(client, TableName, indexStanding)
      const found = (name: string) => items.find(({ sk }) => sk?.S === name)
      const json = found('manifest')?.json?.S
      return {
        manifest: json === undefined ? undefined : readKept(manifest, json, 'the manifest of the index'),
        stamp: found('stamp')?.stamp?.S,
      }
    },
    async changes() {
      const items = await itemsUnder(client, TableName, indexChanges)
      return items.map(({ sk, revision }) => ({ article: sk?.S ?? '', revision: Number(revision?.N) }))
    },
    async change(change) {
      const revision = { N: String(change.revision) }
      await isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: { ...changeKey(change), revision },
            ConditionExpression: 'attribute_not_exists(pk) OR revision < :revision',
            ExpressionAttributeValues: { ':revision': revision },
          }),
        ),
      )
    },
    async stamp(stamp) {
      await put({ ...of('stamp'), stamp: { S: stamp } })
    },
    async put({ hash, chunks }) {
      await inTurns(chunksAtOnce, [...chunks.entries()], ([at, chunk]) =>
        put({ ...chunkKey(hash, at), chunk: { B: chunk } }),
      )
    },
    async read({ hash, chunks }) {
      const found = await inTurns(chunksAtOnce, [...Array(chunks).keys()], async (at) => {
        const item = await itemAt(client, TableName, chunkKey(hash, at))
        return item?.chunk?.B
      })
      const whole = found.flatMap((chunk) => chunk ?? [])
      return whole.length === chunks ? { hash, chunks: whole } : undefined
    },
    replace(next) {
      const earlier = next.version - 1
      return isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: { ...of('manifest'), json: { S: JSON.stringify(next) }, version: { N: String(next.version) } },
            ...(earlier === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#version = :earlier',
                  ExpressionAttributeNames: { '#version': 'version' },
                  ExpressionAttributeValues: { ':earlier': { N: String(earlier) } },
                }),
          }),
        ),
      )
    },
    async settle(change) {
      await isWritten(
        client.send(
          new DeleteItemCommand({
            TableName,
            Key: changeKey(change),
            ConditionExpression: 'attribute_not_exists(pk) OR revision <= :revision',
            ExpressionAttributeValues: { ':revision': { N: String(change.revision) } },
          }),
        ),
      )
    },
    async keepOnly(parts: readonly PackedPart[]) {
      const kept = new Set(parts.map(({ hash }) => hash))
      for (const partition of indexChunks) {
        const asked = {
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: partition } },
          ProjectionExpression: 'pk, sk',
        }
        for await (const { Items = [] } of paginateQuery({ client }, asked))
          for (const { pk, sk } of Items)
            if (pk && sk?.S && !kept.has(sk.S.split('#')[0] ?? ''))
              await client.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }))
      }
    },
  }
}
