/** 模型的存放 — chunks under their hash, and one item that names the model in use. */
import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import { readKept } from '../../schema/kept.ts'
import { hashOver, inChunks } from '../../storage/hashed-chunks.ts'
import { suggestionsPartition } from '../../storage/tables.ts'
import type { Learned } from '../learn.ts'
import type { Model } from '../learning/model.ts'
import { packModel, unpackModel } from '../learning/packed.ts'
import { type SuggestionReport, suggestionReport } from '../report.ts'

/** What an item of the table holds, with room for its keys. */
const chunkBytes = 380_000

export interface Kept {
  /** SHA-256 of the packed model, in hex */
  hash: string
  report: SuggestionReport
}

export interface Models {
  /** The model in use; undefined until a night has learned one. */
  standing(): Promise<Kept | undefined>
  /** @returns undefined where it has been replaced meanwhile, or is packed in a shape of another release */
  read(hash: string): Promise<Model | undefined>
  /** In use from then on; the one before is removed. */
  keep(learned: Learned): Promise<Kept>
}

export function dynamoModels(client: DynamoDBClient, TableName: string): Models {
  const pk = { S: suggestionsPartition }
  const chunkKey = (hash: string, at: number) => ({ pk, sk: { S: `chunk#${hash}#${String(at).padStart(3, '0')}` } })
  const standing = async (): Promise<Kept | undefined> => {
    const [item] = await query('standing')
    if (!item?.hash?.S) return undefined
    return { hash: item.hash.S, report: readKept(suggestionReport, item.report?.S, 'the report of suggestions') }
  }
  return {
    standing,
    async read(hash) {
      const chunks = (await query(`chunk#${hash}#`)).map(({ chunk }) => chunk?.B ?? new Uint8Array())
      return hashOver(chunks) === hash ? unpackModel(Buffer.concat(chunks)) : undefined
    },
    async keep({ model, report }) {
      const before = await query('chunk#')
      const chunks = inChunks(packModel(model), chunkBytes)
      const hash = hashOver(chunks)
      for (const [at, chunk] of chunks.entries())
        await client.send(new PutItemCommand({ TableName, Item: { ...chunkKey(hash, at), chunk: { B: chunk } } }))
      const item = { pk, sk: { S: 'standing' }, hash: { S: hash }, report: { S: JSON.stringify(report) } }
      await client.send(new PutItemCommand({ TableName, Item: item }))
      // Behind it: whoever still reads by the one before finds none, and asks again.
      for (const { sk } of before)
        if (sk?.S && !sk.S.startsWith(`chunk#${hash}#`))
          await client.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }))
      return { hash, report }
    },
  }

  async function query(begins: string): Promise<Record<string, AttributeValue>[]> {
    const found: Record<string, AttributeValue>[] = []
    const asked = {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
      ExpressionAttributeValues: { ':pk': pk, ':begins': { S: begins } },
      ConsistentRead: true,
    }
    for await (const { Items = [] } of paginateQuery({ client }, asked)) found.push(...Items)
    return found
  }
}
