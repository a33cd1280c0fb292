/** 告知的文本 — what was said and to which number, in the table of identity data. */
import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { parseKept, readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isConditionFailure, isWritten } from '../../storage/dynamo-errors.ts'
import { type Facts, type Sayings, type Slot, slotsOfWays } from '../ports.ts'

const spoken = lazily(() =>
  z.strictObject({
    salt: z.string(),
    text: z.string(),
    to: z.string().optional(),
    code: z.string().optional(),
    params: z.record(z.string(), z.string()).optional(),
  }),
)
const prefix = 'said'
const dialledPrefix = 'dialled '
const slotOf = (name: string): Slot => slotsOfWays.find((slot) => slot === name) ?? Number(name)

/** No channel has a code with a space in it: nobody's reference is taken for a notice. */
export const keyOfSaying = (id: string) => ({ pk: { S: `told ${id}` } })

export function dynamoSayings(client: DynamoDBClient, TableName: string): Sayings {
  const read: Sayings['read'] = async (id) => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOfSaying(id), ConsistentRead: true }))
    if (!Item?.known?.S) return undefined
    const under = (start: string): [string, string][] =>
      Object.entries(Item).flatMap(([name, { S }]) =>
        name.startsWith(start) && S !== undefined ? [[name.slice(start.length), S]] : [],
      )
    return {
      facts: parseKept(Item.known.S, `what notice ${id} names`) as Facts,
      spoken: new Map(
        under(prefix).map(([slot, said]) => [slotOf(slot), readKept(spoken, said, `what notice ${id} says`)]),
      ),
      dialled: new Map(under(dialledPrefix)),
    }
  }
  return {
    read,
    async keep(id, facts, slot, said) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOfSaying(id),
            UpdateExpression: 'SET known = :known, #said = :said',
            ConditionExpression: 'attribute_not_exists(#said)',
            ExpressionAttributeNames: { '#said': `${prefix}${slot}` },
            ExpressionAttributeValues: { ':known': { S: JSON.stringify(facts) }, ':said': { S: JSON.stringify(said) } },
          }),
        )
        return said
      } catch (error) {
        const standing = isConditionFailure(error) ? (await read(id))?.spoken.get(slot) : undefined
        if (!standing) throw error
        return standing
      }
    },
    async keepDialled(id, key, number) {
      // Erased meanwhile, as the person asked for: no number of theirs is kept after that.
      await isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOfSaying(id),
            UpdateExpression: 'SET #dialled = :number',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#dialled': `${dialledPrefix}${key}` },
            ExpressionAttributeValues: { ':number': { S: number } },
          }),
        ),
      )
    },
    async end(id) {
      await client.send(new DeleteItemCommand({ TableName, Key: keyOfSaying(id) }))
    },
  }
}
