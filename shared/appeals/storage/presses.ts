/** 待关联的按键 — in the table whose items go by themselves; nothing of it says who called. */
import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { appellantsTable } from '../../storage/tables.ts'
import { type Presses, press } from '../desk/key-rating.ts'

export function dynamoPresses(client: DynamoDBClient, TableName: string): Presses {
  // No channel has a code with a space in it: nobody's reference is taken for a press.
  const ofPress = (call: string, ticket: string | undefined) => ({
    TableName,
    Key: { pk: { S: `call press#${call}${ticket === undefined ? '' : ` ${ticket}`}` } },
  })
  const standing = async (call: string, ticket: string | undefined) => {
    const { Item } = await client.send(new GetItemCommand({ ...ofPress(call, ticket), ConsistentRead: true }))
    if (!Item?.press?.S) return undefined
    const isCounted = Item.counted !== undefined
    return { press: readKept(press, Item.press.S, `the key pressed after ${call}`), isCounted }
  }
  return {
    async keep(pressed, until) {
      const isFirst = await isWritten(
        client.send(
          new UpdateItemCommand({
            ...ofPress(pressed.call, pressed.ticket),
            UpdateExpression: 'SET press = :press, #expires = :expires',
            ConditionExpression: 'attribute_not_exists(press)',
            ExpressionAttributeNames: { '#expires': appellantsTable.expires },
            ExpressionAttributeValues: {
              ':press': { S: JSON.stringify(pressed) },
              ':expires': { N: String(Math.ceil(Date.parse(until) / 1000)) },
            },
          }),
        ),
      )
      return isFirst ? pressed : ((await standing(pressed.call, pressed.ticket))?.press ?? pressed)
    },

    async read(call, ticket) {
      const found = await standing(call, ticket)
      return found?.isCounted ? undefined : found?.press
    },

    async counted({ call, ticket }) {
      await client.send(
        new UpdateItemCommand({
          ...ofPress(call, ticket),
          UpdateExpression: 'SET counted = :yes',
          ConditionExpression: 'attribute_exists(press)',
          ExpressionAttributeValues: { ':yes': { BOOL: true } },
        }),
      )
    },
  }
}
