/** 上下级 — one DynamoDB item a tree, so that simultaneous moves cannot make a ring. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { parseKept } from '../../schema/kept.ts'
import { isConditionFailure } from '../../storage/dynamo-errors.ts'
import { itemOf } from '../../storage/item.ts'
import { type Move, type Moves, movesOf, type Tree, withMove } from '../tree.ts'
import { treeName } from './items.ts'

/** As it was read; its text is what the next move is conditional on, since the same moves may be written in another order. */
export interface Moved {
  text: string | undefined
  moves: Moves
}

export const dynamoTrees = (client: DynamoDBClient, TableName: string) => {
  /** False when somebody else has moved something meanwhile. */
  const rehang = async (tree: Tree, { text }: Moved, moves: Moves): Promise<boolean> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: itemOf('city', treeName(tree), moves),
          ...(text === undefined
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : { ConditionExpression: 'json = :text', ExpressionAttributeValues: { ':text': { S: text } } }),
        }),
      )
      return true
    } catch (error) {
      if (isConditionFailure(error)) return false
      throw error
    }
  }
  return {
    async moves(tree: Tree): Promise<Moved> {
      const Key = { pk: { S: 'city' }, sk: { S: treeName(tree) } }
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
      const text = Item?.json?.S
      return { text, moves: movesOf(text === undefined ? undefined : parseKept(text, treeName(tree))) }
    },

    rehang,
    move: (tree: Tree, before: Moved, code: string, move: Move): Promise<boolean> =>
      rehang(tree, before, withMove(before.moves, code, move)),
  }
}
