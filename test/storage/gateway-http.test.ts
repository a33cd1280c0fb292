/** 网关请求 — a provider is asked at an address that may be reached, and read no further than is sensible. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { gatewayHttp } from '../../shared/storage/gateway-http.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})
async function provider(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  server.unref()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/send?v=1`
}
const here = gatewayHttp({ reach: { private: false, loopback: true } })
const asked = (url: string) => ({ url, headers: { 'content-type': 'text/plain', host: 'other.example' }, body: '水' })

it('is posted to, and its answer read with its status and when to come again', async () => {
  const seen: unknown[] = []
  const url = await provider(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    seen.push([request.method, request.url, request.headers.host, request.headers['content-length'], body])
    response.writeHead(429, { 'retry-after': '7' }).end('忙')
  })
  expect(await here(asked(url))).toEqual({ status: 429, retryAfter: '7', body: '忙' })
  expect(seen).toEqual([['POST', '/send?v=1', 'other.example', '3', '水']])
})

it('is not asked inside the network, nor without encryption elsewhere', async () => {
  const outside = gatewayHttp({ reach: { private: false, loopback: false }, lookup: async () => ['10.0.0.7'] })
  expect(await outside(asked('https://sms.example/send'))).toEqual({
    kind: 'refused',
    error: 'the endpoint points inside the network',
    unsent: true,
  })
  expect(await outside(asked('http://sms.example/send'))).toMatchObject({ kind: 'refused', unsent: true })
})

it('is not asked with what no header can hold, and nothing of that is told', async () => {
  const url = await provider((_, response) => response.end())
  for (const key of ['hush\n', '密钥'])
    expect(await here({ ...asked(url), headers: { authorization: key } })).toEqual({
      kind: 'refused',
      error: 'the request cannot be made: ERR_INVALID_CHAR',
      unsent: true,
    })
})

it('that breaks off, or never stops, is asked later', async () => {
  const broken = await provider((request) => request.socket.destroy())
  expect(await here(asked(broken))).toMatchObject({ kind: 'later' })
  const endless = await provider((_, response) => response.end('x'.repeat(65 * 1024)))
  expect(await here(asked(endless))).toEqual({ kind: 'later', error: 'the gateway answered more than is read' })
})
