/** 来信号码 — an item a number on the identity side, under a version; it goes by itself. */
import { createHash } from 'node:crypto'
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Identities } from '../../access/identities.ts'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { appellantsTable } from '../../storage/tables.ts'
import type { AnsweringLines } from '../desk/answering-line.ts'
import { answeringLine } from '../desk/message-answer.ts'

export function dynamoAnsweringLines(
  client: DynamoDBClient,
  TableName: string,
  { lineKey }: Pick<Identities, 'lineKey'>,
): AnsweringLines {
  // No channel has a code with a space in it: nobody's reference is taken for a number.
  const keyOf = (id: string) => ({ pk: { S: `answering line#${id}` } })
  return {
    idOf: async (line) =>
      createHash('sha256')
        .update(`answers ${await lineKey(line)}`)
        .digest('hex')
        .slice(0, 24),

    async read(id) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(id), ConsistentRead: true }))
      if (!Item?.line?.S) return undefined
      return { line: readKept(answeringLine, Item.line.S, 'the answers of a number'), version: Number(Item.version?.N) }
    },

    write: (id, line, version, until) =>
      isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: {
              ...keyOf(id),
              line: { S: JSON.stringify(line) },
              version: { N: String(version + 1) },
              [appellantsTable.expires]: { N: String(Math.ceil(Date.parse(until) / 1000)) },
            },
            ...(version === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :before',
                  ExpressionAttributeValues: { ':before': { N: String(version) } },
                }),
          }),
        ),
      ),
  }
}
