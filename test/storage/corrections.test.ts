/** 更正 — a correction waits for others that correct at the same time, and not for ever. */
import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { dynamoIdentities } from '../../shared/storage/dynamo-identities.ts'
import { at, numbered } from '../contracts/ports/words.ts'
import { emptyTables } from '../support/tables.ts'

const key = 'web#r'
const person = { key, print: 'p', ticket: numbered(3), name: '王', phone: '13800001234' }
const decision = (n: number) => ({ n, at: at('10:00'), by: { role: 'operator', id: 'o' }, reason: '误' }) as const

/** So often somebody else corrects between what a correction reads and what it writes. */
async function corrected(others: number) {
  const client = emptyTables()
  const identities = dynamoIdentities(client, 'appellants', async () => 's')
  await identities.claim(person, at('09:00'))
  let n = 0
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    if (command instanceof UpdateItemCommand && n++ < others)
      await identities.correct(key, { address: `第${n}号` }, decision(100 + n))
    return client.send(command)
  }
  const late = Object.assign(Object.create(client) as DynamoDBClient, { send })
  await dynamoIdentities(late, 'appellants', async () => 's').correct(key, { name: '李' }, decision(2))
  return identities.read(key)
}

it('of two at once both stand, also of five', async () => {
  expect(await corrected(1)).toMatchObject({ name: '李', address: '第1号', corrections: [{ n: 2 }, { n: 101 }] })
  expect((await corrected(4))?.corrections?.map((one) => one.n)).toEqual([2, 101, 102, 103, 104])
})

it('one that always comes too late says so', async () =>
  expect(corrected(5)).rejects.toThrow(`the identity of ${key} keeps changing`))
