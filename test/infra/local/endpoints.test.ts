/** The services answer alike by loopback and by message, and nothing asked ends the host. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asked, type Endpoints, startEndpoints } from '../../../infra/local/host/endpoints.ts'

let endpoints: Endpoints
beforeAll(async () => {
  const names = async (operation: string, input: Record<string, unknown>, caller: string) => {
    if (operation === 'Fail') throw new Error('out of order')
    return { status: 200, body: { operation, caller, names: Object.keys(input) } }
  }
  endpoints = await startEndpoints(
    () => ({ Names: names }),
    () => {},
  )
})
afterAll(() => endpoints.stop())

const byMessage = (asked: Asked) => endpoints.call(asked)
const overSocket = async ({ caller, target, body }: Asked) => {
  const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${caller}/20261009/r/s`, 'x-amz-target': target }
  const answer = await fetch(endpoints.url, { method: 'POST', headers, body: body ?? '' })
  return { status: answer.status, body: await answer.text() }
}

describe.each([
  ['by message', byMessage],
  ['over the loopback server', overSocket],
])('a service asked %s', (_, ask) => {
  it.each([
    ['what it knows', 'Names.Of', '{"a":1}', 200, { operation: 'Of', caller: 'Intake', names: ['a'] }],
    ['what fails in it', 'Names.Fail', '{}', 500, { __type: 'InternalServerError' }],
    ['of another service', 'Nobody.Of', '{}', 400, { __type: 'UnknownOperationException' }],
    ['of what every object has', 'constructor.Of', '{}', 400, { __type: 'UnknownOperationException' }],
    ['of nothing', '', '{}', 400, { __type: 'UnknownOperationException' }],
    ['without JSON', 'Names.Of', '{', 400, { __type: 'SerializationException' }],
    ['with JSON that is no object', 'Names.Of', 'null', 400, { __type: 'SerializationException' }],
    ['with too much', 'Names.Of', `{"a":"${'x'.repeat(17 << 20)}"}`, 413, { __type: 'RequestEntityTooLarge' }],
  ])('%s', async (_, target, body, status, said) => {
    const answer = await ask({ caller: 'Intake', target, body })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject(said)
  })
})
