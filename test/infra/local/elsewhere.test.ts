/** Tables that another engine holds: as if they were here, and one city's only. */
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startEndpoints } from '../../../infra/local/host/endpoints.ts'
import { openCity } from '../../../infra/local/open-city.ts'
import { openState } from '../../../infra/local/state/state.ts'
import type { TableDefinition } from '../../../infra/local/tables/definition.ts'
import { startElsewhere } from '../../../infra/local/tables/elsewhere.ts'
import { startTables } from '../../../infra/local/tables/tables.ts'
import { table } from './table.ts'

const stopping: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stopping.splice(0)) await stop()
})

/** Our own engine behind HTTP, which makes tables when it is asked to. */
async function another() {
  const made: TableDefinition[] = []
  const state = openState(undefined, () => {})
  const asked = { atOnce: 0, most: 0 }
  const endpoints = await startEndpoints(
    () => ({
      DynamoDB_20120810: async (operation, input) => {
        asked.most = Math.max(asked.most, ++asked.atOnce)
        await sleep(1)
        asked.atOnce--
        if (operation !== 'CreateTable') return startTables(state, made).handle(operation, input)
        made.push({ ...table, ...input })
        return { status: 200, body: {} }
      },
    }),
    () => {},
  )
  stopping.push(endpoints.stop)
  return { url: endpoints.url, made, asked }
}

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  stopping.push(() => server.close())
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const TableName = 'tickets'
const item = (pk: string) => ({ pk: { S: pk }, list: { S: TableName }, since: { S: pk } })
const put = (pk: string) => ({ TableName, Item: item(pk), ReturnConsumedCapacity: 'TOTAL' })
const listed = {
  ...{ TableName, IndexName: 'lists', KeyConditionExpression: '#list = :list' },
  ExpressionAttributeNames: { '#list': 'list' },
  ExpressionAttributeValues: { ':list': { S: TableName } },
}

describe('tables elsewhere', () => {
  it('are called there as nobody else’s, and answer as they are called here', async () => {
    const { url, made } = await another()
    const [one, other] = [await startElsewhere(url, [table]), await startElsewhere(url, [table])]
    const { body } = await one.handle('PutItem', put('a'))
    expect(body).toMatchObject({ ConsumedCapacity: { TableName } })
    const batch = { [TableName]: [{ PutRequest: { Item: item('b') } }] }
    const batched = await one.handle('BatchWriteItem', { RequestItems: batch, ReturnConsumedCapacity: 'TOTAL' })
    expect(batched.body).toMatchObject({ UnprocessedItems: {}, ConsumedCapacity: [{ TableName }] })

    expect((await one.handle('Query', listed)).body).toMatchObject({ Items: [item('a'), item('b')] })
    expect((await other.handle('Query', listed)).body).toMatchObject({ Items: [] })
    expect((await one.handle('ListTables', {})).body).toEqual({ TableNames: [TableName] })
    expect(new Set(made.map(({ TableName }) => TableName)).size).toBe(2)
  })

  it('are asked one by one, in order, and refuse as they do there', async () => {
    const { url, asked } = await another()
    const { handle } = await startElsewhere(url, [table])
    const first = { ...put('a'), ConditionExpression: 'attribute_not_exists(pk)' }
    const answers = await Promise.all([1, 2, 3].map(() => handle('PutItem', first)))
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400])
    expect(answers[2]?.body).toMatchObject({ __type: expect.stringMatching(/#ConditionalCheckFailedException$/) })
    expect(asked.most).toBe(1)
  })

  it('answer again after a call that broke off', async () => {
    let asked = 0
    const url = await serving((_, response) => (++asked === 2 ? response.destroy() : response.end('{}')))
    const { handle } = await startElsewhere(url, [table])
    await expect(handle('GetItem', { TableName })).rejects.toThrow('socket hang up')
    expect(await handle('GetItem', { TableName })).toEqual({ status: 200, body: {} })
  })

  it('that are not made stop the start', async () => {
    const url = await serving((_, response) => response.writeHead(500).end('<html>'))
    await expect(startElsewhere(url, [table])).rejects.toThrow('did not make')
  })

  it('are of a city that keeps nothing', async () => {
    vi.stubEnv('JIESU_TABLES_AT', 'http://127.0.0.1:1')
    await expect(openCity({ port: 0, data: '/nowhere' })).rejects.toThrow('add --memory')
    vi.unstubAllEnvs()
  })
})
