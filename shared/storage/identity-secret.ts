/** 城市密钥 — the secret for keyed hashes of telephones, ID numbers and access codes. */
import { randomBytes } from 'node:crypto'
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { isConditionFailure } from './dynamo-errors.ts'
import { secretKey } from './tables.ts'

/** Made at first use, never changed, never shown. Read once by each function that needs it; the first to need it makes it. */
export function keptSecret(client: DynamoDBClient, TableName: string): () => Promise<string> {
  let kept: Promise<string> | undefined
  const Key = { pk: { S: secretKey } }
  const read = async (): Promise<string | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item?.secret?.S
  const make = async (): Promise<string> => {
    const secret = randomBytes(32).toString('base64url')
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: { ...Key, secret: { S: secret } },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
      return secret
    } catch (error) {
      const standing = isConditionFailure(error) ? await read() : undefined
      if (!standing) throw error
      return standing
    }
  }
  return () => {
    kept ??= read().then((standing) => standing ?? make())
    kept.catch(() => {
      kept = undefined
    })
    return kept
  }
}
