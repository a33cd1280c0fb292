/** 更正身份信息 in DynamoDB — what the follower does to an identity meanwhile stands (第三十五条). */
import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { Identity } from '../../shared/access/identities.ts'
import { dynamoIdentities } from '../../shared/storage/dynamo-identities.ts'
import { emptyTables } from '../support/tables.ts'

const key = 'web#1'
const ticket = '261009-48213077'
const at = '2026-10-09T01:00:00.000Z'
const decision = { n: 2, at, by: { role: 'operator', id: 'operator-1' }, reason: '登记有误' } as const

/** An identity, and a moment between what a correction reads and what it writes. */
async function world(meanwhile: () => Promise<void> = async () => {}) {
  const client = emptyTables()
  const identities = dynamoIdentities(client, 'appellants', async () => 's')
  const person: Identity = {
    key,
    print: 'p',
    ticket,
    name: '王小明',
    phone: '13800001234',
    idNumber: '210102199001011234',
  }
  await identities.claim(person, at)
  const late = Object.assign(Object.create(client), {
    send: async (command: never) => {
      const isWrite = (command as object) instanceof UpdateItemCommand || (command as object) instanceof PutItemCommand
      if (isWrite) await meanwhile()
      return client.send(command)
    },
  })
  return { identities, correcting: dynamoIdentities(late, 'appellants', async () => 's') }
}

it('a claim that was confirmed meanwhile stays confirmed, and a ticket that was renumbered keeps its number', async () => {
  const other = '261009-48213085'
  const { identities, correcting } = await world(async () => {
    await identities.keep(key)
    await identities.renumber(key, ticket, other)
  })
  await correcting.correct(key, { name: '王晓明' }, decision)
  expect(await identities.read(key)).toMatchObject({ name: '王晓明', ticket: other, corrections: [{ n: 2 }] })
  expect(await identities.unconfirmed('2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')).toEqual([])
})

it('who has another number is found by it, and by none that was taken away', async () => {
  const { identities, correcting } = await world()
  const found = async (who: { phone?: string; idNumber?: string }) =>
    (await identities.ticketsOf(await identities.keysOf({ phone: '', ...who }), 5)).map((one) => one.ticket)
  expect(await found({ idNumber: '210102199001011234' })).toEqual([ticket])
  await correcting.correct(key, { phone: '13900001234', idNumber: null }, decision)
  expect(await found({ phone: '13900001234' })).toEqual([ticket])
  expect(await found({ phone: '13800001234' })).toEqual([])
  expect(await found({ idNumber: '210102199001011234' })).toEqual([])
})
