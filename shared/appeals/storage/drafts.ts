/** 暂存 — with the identity data, for a draft says who calls; its version outlives it. */
import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { draft } from '../desk/draft.ts'
import type { Drafts } from '../desk/ports.ts'

/** What its item says in the index of claims: see what the night erases. */
export const draftWaits = 'draft'

export function dynamoDrafts(client: DynamoDBClient, TableName: string): Drafts {
  // No channel has a code with a space in it: nobody's reference is taken for a draft.
  const ofCall = (call: string) => ({ TableName, Key: { pk: { S: `call draft#${call}` } } })
  const change = (command: UpdateItemCommand): Promise<boolean> => isWritten(client.send(command))

  return {
    async read(call) {
      const { Item } = await client.send(new GetItemCommand({ ...ofCall(call), ConsistentRead: true }))
      const version = Number(Item?.version?.N ?? 0)
      return { version, draft: Item?.draft?.S ? readKept(draft, Item.draft.S, `the draft of ${call}`) : undefined }
    },

    save: (call, saved, version) =>
      change(
        new UpdateItemCommand({
          ...ofCall(call),
          UpdateExpression: 'SET draft = :draft, version = :next, unconfirmed = :waits, claimedAt = :at',
          ConditionExpression: version === 0 ? 'attribute_not_exists(version)' : 'version = :version',
          ExpressionAttributeValues: {
            ':draft': { S: JSON.stringify(saved) },
            ':next': { N: String(version + 1) },
            ':waits': { S: draftWaits },
            ':at': { S: saved.savedAt },
            ...(version === 0 ? {} : { ':version': { N: String(version) } }),
          },
        }),
      ),

    // The version stays until the night: a later draft has another one than this had.
    end: (call, version) =>
      change(
        new UpdateItemCommand({
          ...ofCall(call),
          UpdateExpression: 'REMOVE draft',
          ConditionExpression: 'version = :version AND attribute_exists(draft)',
          ExpressionAttributeValues: { ':version': { N: String(version) } },
        }),
      ),
  }
}
