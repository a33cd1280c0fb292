/** A ticket is neither written nor retried by the client library after its deadline. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { StoredTicket } from '../../shared/appeals/desk/ports.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'

const ticket = {
  number: '261009-48213074',
  log: [],
  row: { worklist: 'review', since: '2026-10-09' },
  facts: {},
  countsUntil: '2026-12-31',
  nextCheckAt: undefined,
} as unknown as StoredTicket

/** Writes to a table that fails each attempt. @returns how many were made until it gave up */
async function attemptsUntil(passed: (made: number) => boolean): Promise<number> {
  let made = 0
  const requestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle() {
      made++
      const body = JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'slow' })
      const headers = { 'content-type': 'application/x-amz-json-1.0' }
      return { response: { statusCode: 500, headers, body: Buffer.from(body) } }
    },
  }
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' }
  const client = new DynamoDBClient({
    region: 'cn-north-1',
    credentials,
    maxAttempts: 4,
    requestHandler: requestHandler as never,
  })
  const deadline = { passed: () => passed(made), signal: new AbortController().signal }
  await expect(dynamoTickets(client, 'tickets').write(ticket, deadline)).rejects.toThrow()
  return made
}

it('in time, it is tried as often as the client library tries', async () =>
  expect(await attemptsUntil(() => false)).toBe(4))

it('too late, it is not begun', async () => expect(await attemptsUntil(() => true)).toBe(0))

it('too late after two attempts, there is no third', async () =>
  expect(await attemptsUntil((made) => made === 2)).toBe(2))
