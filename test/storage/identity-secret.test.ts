/** 城市密钥 — made once, however many need it first, and read once by each. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { keptSecret } from '../../shared/storage/identity-secret.ts'
import { emptyTables } from '../support/tables.ts'

/** Counts what is asked; the n-th call fails. */
function counted(client: DynamoDBClient, failing?: number) {
  const asked: string[] = []
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    asked.push(command.constructor.name)
    if (asked.length === failing) throw new Error('the table is gone')
    return client.send(command)
  }
  return { asked, client: Object.assign(Object.create(client) as DynamoDBClient, { send }) }
}

it('is made at first use, and is the same for everybody from then on', async () => {
  const client = emptyTables()
  const secret = await keptSecret(client, 'appellants')()
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(await keptSecret(client, 'appellants')()).toBe(secret)
  expect(await keptSecret(emptyTables(), 'appellants')()).not.toBe(secret)
})

it('is one, though many need it first at the same time', async () => {
  const client = emptyTables()
  const all = await Promise.all([1, 2, 3].map(() => keptSecret(client, 'appellants')()))
  expect(new Set(all).size).toBe(1)
})

it('is read once by whoever needs it often', async () => {
  const { asked, client } = counted(emptyTables())
  const secret = keptSecret(client, 'appellants')
  expect(await secret()).toBe(await secret())
  expect(asked).toEqual(['GetItemCommand', 'PutItemCommand'])
})

it('is asked for again by whoever could not have it', async () => {
  for (const failing of [1, 2]) {
    const secret = keptSecret(counted(emptyTables(), failing).client, 'appellants')
    await expect(secret()).rejects.toThrow('the table is gone')
    expect(await secret()).toMatch(/^[\w-]{43}$/)
  }
})
