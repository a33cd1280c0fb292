/** 上下级 in DynamoDB: one item a tree, so that two moves at once cannot make a ring as in two rows. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { type Hanging, type Moves, movesOf, type Tree } from '../city/tree.ts'
import { parseKept } from '../schema/kept.ts'
import { isConditionFailure } from './dynamo-errors.ts'
import { itemOf, treeName } from './registry-items.ts'

export const dynamoTrees = (client: DynamoDBClient, TableName: string) => ({
  async moves(tree: Tree): Promise<Moves> {
    const Key = { pk: { S: 'city' }, sk: { S: treeName(tree) } }
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
    return movesOf(Item?.json?.S === undefined ? undefined : parseKept(Item.json.S, treeName(tree)))
  },

  /** False when somebody else has moved something meanwhile. */
  async move(tree: Tree, before: Moves, { code, parent }: Hanging): Promise<boolean> {
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: itemOf('city', treeName(tree), { ...before, [code]: parent ?? null }),
          ConditionExpression: 'attribute_not_exists(pk) OR json = :before',
          ExpressionAttributeValues: { ':before': { S: JSON.stringify(before) } },
        }),
      )
      return true
    } catch (error) {
      if (isConditionFailure(error)) return false
      throw error
    }
  },
})
