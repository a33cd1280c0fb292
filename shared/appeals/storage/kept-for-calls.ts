/** 通话的身份信息 — finds drafts and numbers of calls that are kept long enough. */
import { DeleteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { isWritten } from '../../storage/dynamo-errors.ts'
import type { KeptForCalls } from '../desk/ports.ts'
import { draftWaits } from './drafts.ts'
import { callerWaits } from './phone-calls.ts'

const atOnce = 200
const waits = { draft: draftWaits, number: callerWaits }

export const dynamoKeptForCalls = (client: DynamoDBClient, TableName: string): KeptForCalls => ({
  async before(what, moment) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'unconfirmed',
        KeyConditionExpression: 'unconfirmed = :waits AND claimedAt < :moment',
        ExpressionAttributeValues: { ':waits': { S: waits[what] }, ':moment': { S: moment } },
        Limit: atOnce,
      }),
    )
    return Items.flatMap(({ pk }) => (pk?.S ? [pk.S] : []))
  },

  // What was saved anew meanwhile stays.
  async remove(key, moment) {
    return isWritten(
      client.send(
        new DeleteItemCommand({
          TableName,
          Key: { pk: { S: key } },
          ConditionExpression: 'claimedAt < :moment',
          ExpressionAttributeValues: { ':moment': { S: moment } },
        }),
      ),
    )
  },
})
