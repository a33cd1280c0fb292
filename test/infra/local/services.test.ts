/** How a function's AWS clients ask the host, read its answers and give up. */
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FromWorker, ServiceRequest } from '../../../infra/local/functions/protocol.ts'
import { servicesBy } from '../../../infra/local/functions/services.ts'

const credentials = { accessKeyId: 'Intake', secretAccessKey: 'local' }

/** @param answers of the host, one after another */
function clientOf(...answers: [status: number, body: object][]) {
  const asked: ServiceRequest[] = []
  const services = servicesBy((message: FromWorker) => {
    if (!('call' in message)) return
    asked.push(message)
    const [status, body] = answers.shift() ?? []
    if (status) services.answered({ call: message.call, status, body: JSON.stringify(body) })
  })
  return { asked, client: new DynamoDBClient({ region: 'r', credentials, ...services.lent }) }
}

const Item = { pk: { S: '王女士' }, key: { B: new Uint8Array([0, 255, 128]) } }
const put = new PutItemCommand({ TableName: 't', Item })
const get = new GetItemCommand({ TableName: 't', Key: { pk: { S: '1' } } })

afterEach(() => vi.restoreAllMocks())

describe('a client of a function', () => {
  it('asks in JSON, Chinese and bytes included, and is not warned of how its request was read', async () => {
    const warned = vi.spyOn(console, 'warn')
    const { asked, client } = clientOf([200, {}])
    await client.send(put)
    expect(asked.map(({ target }) => target)).toEqual(['DynamoDB_20120810.PutItem'])
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      TableName: 't',
      Item: { pk: { S: '王女士' }, key: { B: 'AP+A' } },
    })
    expect(warned).not.toHaveBeenCalled()
  })

  it('reads bytes and Chinese in an answer', async () => {
    const { client } = clientOf([200, { Item: { pk: { S: '王女士' }, key: { B: 'AP+A' } } }])
    expect((await client.send(get)).Item).toEqual(Item)
  })

  it('tries again what was throttled or failed', async () => {
    const { asked, client } = clientOf(
      [400, { __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException', message: 'slow' }],
      [500, { __type: 'InternalServerError', message: '' }],
      [200, {}],
    )
    await client.send(get)
    expect(asked).toHaveLength(3)
  })

  it('knows a failed condition and a denial by their names, and does not repeat them', async () => {
    const failed = { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException', message: 'no' }
    const denied = { __type: 'com.amazon.coral.service#AccessDeniedException', Message: 'not authorized' }
    const { asked, client } = clientOf([400, failed], [400, denied])
    await expect(client.send(put)).rejects.toBeInstanceOf(ConditionalCheckFailedException)
    await expect(client.send(put)).rejects.toMatchObject({ name: 'AccessDeniedException' })
    expect(asked).toHaveLength(2)
  })

  it('gives up at once when its time is over, before it asks or while it waits, and asks no second time', async () => {
    const { asked, client } = clientOf()
    await expect(client.send(put, { abortSignal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    expect(asked).toHaveLength(0)
    const waits = client.send(put, { abortSignal: AbortSignal.timeout(20) })
    await expect(waits).rejects.toMatchObject({ name: 'AbortError' })
    expect(asked).toHaveLength(1)
  })
})
