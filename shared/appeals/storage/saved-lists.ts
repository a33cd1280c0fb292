/** 保存的清单 — one item a person, under a version. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { type SavedLists, savedLists } from '../desk/saved-lists.ts'

export function dynamoSavedLists(client: DynamoDBClient, TableName: string): SavedLists {
  const keyOf = (holder: string) => ({ pk: { S: `saved-lists#${holder}` }, sk: { S: 'lists' } })
  return {
    async read(holder) {
      const found = await itemAt(client, TableName, keyOf(holder), true)
      if (!found) return { lists: [], version: 0 }
      return { lists: readKept(savedLists, found.lists?.S, `lists of ${holder}`), version: Number(found.version?.N) }
    },
    write: (holder, lists, version) =>
      isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: {
              ...keyOf(holder),
              lists: { S: JSON.stringify(lists) },
              version: { N: String(version + 1) },
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
