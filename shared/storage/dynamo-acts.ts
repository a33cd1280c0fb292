/** 管理行为 — kept in one partition of the registry's table, each number written once. */
import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { type Act, type Acts, act } from '../access/acts.ts'
import { cursorOf, keyWithin } from './cursor.ts'
import { isWritten } from './dynamo-errors.ts'
import { itemOf } from './item.ts'

const pk = 'acts'
const nameOf = (n: number): string => String(n).padStart(9, '0')

export function dynamoActs(client: DynamoDBClient, TableName: string): Acts {
  const newest = async (Limit: number, after?: string) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit,
        ...(after === undefined
          ? {}
          : { ExclusiveStartKey: keyWithin({ keys: ['pk', 'sk'], partition: 'pk', value: pk }, after) }),
      }),
    )
    const items: Act[] = Items.map(({ json }) => act().parse(JSON.parse(json?.S ?? '')))
    return { items, next: cursorOf(LastEvaluatedKey) }
  }
  return {
    last: async () => (await newest(1)).items[0],
    page: newest,
    async append(next) {
      return isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: itemOf(pk, nameOf(next.n), next),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      )
    },
  }
}
