/** 每日提要的进度 — one item beside the tickets: which day's digests have come how far. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { parseKept } from '../../schema/kept.ts'
import type { DigestProgress, DigestsDeps } from '../desk/digests.ts'

const Key = { pk: { S: 'digests' }, sk: { S: 'progress' } }

export const dynamoDigestProgress = (client: DynamoDBClient, TableName: string): DigestsDeps['digestProgress'] => ({
  async read() {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
    return Item?.row?.S === undefined ? undefined : (parseKept(Item.row.S, 'how far digests are') as DigestProgress)
  },
  async put(progress) {
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, row: { S: JSON.stringify(progress) } } }))
  },
})
