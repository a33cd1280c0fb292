/** 提意见人的存放 — with the identity data, under their key; nothing finds them by a number of theirs. */
import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { commentPartition } from '../../storage/tables.ts'
import type { Claim, Commenter, Commenters } from '../comments/ports.ts'

const kept = lazily(() =>
  z.strictObject({
    ...{ name: z.string(), idNumber: z.string(), occupation: z.string(), phone: z.string(), email: z.string() },
    ...{ title: z.string(), opinion: z.string() },
  }),
)
/** Of the index of claims: nobody's appeal. */
const unconfirmed = 'comment'
const keyOf = (comment: string) => ({ pk: { S: commentPartition(comment) } })

/** Of a comment that is written. */
export const commenterItem = ({ comment, consultation, nonce, print }: Claim, commenter: Commenter) => ({
  ...keyOf(comment),
  consultation: { S: consultation },
  nonce: { S: nonce },
  print: { S: print },
  commenter: { S: JSON.stringify(commenter) },
})

export function dynamoCommenters(client: DynamoDBClient, TableName: string): Commenters {
  const get = async (comment: string): Promise<Record<string, AttributeValue> | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key: keyOf(comment), ConsistentRead: true }))).Item
  const claimIn = (comment: string, item: Record<string, AttributeValue> | undefined): Claim | undefined =>
    item && {
      comment,
      consultation: item.consultation?.S ?? '',
      nonce: item.nonce?.S ?? '',
      print: item.print?.S ?? '',
    }
  const update = (comment: string, UpdateExpression: string, ConditionExpression: string): Promise<boolean> =>
    isWritten(
      client.send(new UpdateItemCommand({ TableName, Key: keyOf(comment), UpdateExpression, ConditionExpression })),
    )

  return {
    async claim(claim, commenter, now) {
      const { comment } = claim
      const Item = {
        ...commenterItem(claim, commenter),
        unconfirmed: { S: unconfirmed },
        claimedAt: { S: now },
      }
      const put = new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })
      if (await isWritten(client.send(put))) return { claimed: true }
      const standing = claimIn(comment, await get(comment))
      if (!standing) throw new Error(`the claim of ${comment} was removed meanwhile`)
      return { claimed: false, standing }
    },
    standing: async (comment) => claimIn(comment, await get(comment)),
    async keep(comment) {
      await update(comment, 'REMOVE unconfirmed', 'attribute_exists(pk)')
    },
    async read(comment) {
      const item = await get(comment)
      return item?.commenter?.S
        ? (readKept(kept, item.commenter.S, `the writer of ${comment}`) as Commenter)
        : undefined
    },
    async unconfirmed(before) {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          IndexName: 'unconfirmed',
          KeyConditionExpression: 'unconfirmed = :of AND claimedAt < :before',
          ExpressionAttributeValues: { ':of': { S: unconfirmed }, ':before': { S: before } },
        },
      )
      const found: string[] = []
      for await (const { Items = [] } of pages)
        for (const { pk } of Items) found.push((pk?.S ?? '').slice(commentPartition('').length))
      return found
    },
    async remove(comment) {
      const Key = keyOf(comment)
      await isWritten(
        client.send(new DeleteItemCommand({ TableName, Key, ConditionExpression: 'attribute_exists(unconfirmed)' })),
      )
    },
    async end(comment) {
      await update(comment, 'REMOVE commenter, print', 'attribute_exists(pk)')
    },
  }
}
