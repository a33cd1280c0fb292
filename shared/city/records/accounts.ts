/** 账号归属 — whose an account of the provider is: of at most one member of staff. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { parseKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemOf } from '../../storage/item.ts'
import { type Account, accountKey } from '../sign-on.ts'

const claim = z.strictObject({ staff: z.string(), at: z.int() })
/** Of whom, and since when by the clock that nobody moves. */
export type Claim = z.infer<typeof claim>

export interface Accounts {
  /** As it stands at this moment; the record of who is named says whether it is still theirs. */
  holder(account: Account): Promise<Claim | undefined>
  /** Before it is decided on their record. @returns false where it is another's */
  claim(account: Account, claim: Claim): Promise<boolean>
  /** From somebody of whose record it is no part. @returns false where it was claimed meanwhile */
  takeOver(account: Account, from: Claim, claim: Claim): Promise<boolean>
  /** What is no part of their record any more need not wait until it may be given to another. */
  letGo(account: Account, staff: string): Promise<void>
}

export function dynamoAccounts(client: DynamoDBClient, TableName: string): Accounts {
  const sk = 'account'
  const partition = (account: Account): string => `account#${accountKey(account)}`
  const put = (account: Account, { staff, at }: Claim, ConditionExpression: string, from: Partial<Claim>) =>
    isWritten(
      client.send(
        new PutItemCommand({
          TableName,
          Item: { ...itemOf(partition(account), sk, { staff, at }), staff: { S: staff }, claimedAt: { N: String(at) } },
          ConditionExpression,
          ExpressionAttributeValues: {
            ':staff': { S: from.staff ?? staff },
            ...(from.at === undefined ? {} : { ':at': { N: String(from.at) } }),
          },
        }),
      ),
    )
  const claimed: Accounts['claim'] = (account, mine) =>
    put(account, mine, 'attribute_not_exists(pk) OR staff = :staff', {})
  return {
    claim: claimed,
    async letGo(account, staff) {
      await claimed(account, { staff, at: 0 })
    },
    async holder(account) {
      const Key = { pk: { S: partition(account) }, sk: { S: sk } }
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
      return Item?.json?.S === undefined ? undefined : claim.parse(parseKept(Item.json.S, 'an account'))
    },
    takeOver: (account, from, mine) => put(account, mine, 'staff = :staff AND claimedAt = :at', from),
  }
}
