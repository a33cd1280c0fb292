/** 推送 — what becomes of a post whose receiver breaks off, says when to come again, or is an address. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { webhookPost } from '../../shared/storage/webhook.ts'

const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})
async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  server.unref()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return (server.address() as AddressInfo).port
}
const post = (url: string, lookup: (name: string) => Promise<string[]> = async () => ['127.0.0.1']) =>
  webhookPost({ real: () => 1_760_000_000_000, reach: { private: false, loopback: true }, lookup })(
    { url, secret },
    'a.1.0',
    '{"水":1}',
  )

it('one to an address goes there, with its body, id and moment, and asks for no name', async () => {
  const seen: { headers: IncomingMessage['headers']; body: string }[] = []
  const port = await receiver(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    seen.push({ headers: request.headers, body })
    response.writeHead(202).end('taken')
  })
  const noNames = async () => {
    throw new Error('nobody asks')
  }
  expect(await post(`http://127.0.0.1:${port}/orders`, noNames)).toEqual({ kind: 'received', status: 202 })
  expect(seen).toMatchObject([
    {
      body: '{"水":1}',
      headers: {
        'content-length': '9',
        'content-type': 'application/json; charset=utf-8',
        'webhook-id': 'a.1.0',
        'webhook-timestamp': '1760000000',
        'webhook-signature': expect.stringMatching(/^v1,/),
      },
    },
  ])
})

it('one whose name cannot be asked for is tried later', async () => {
  const outage = async () => {
    throw new Error('the name service is out of order')
  }
  expect(await post('http://localhost:9/orders', outage)).toEqual({
    kind: 'later',
    unsent: true,
    error: 'the name localhost does not resolve',
  })
})

it('one that is broken off is tried later, and counts as sent', async () => {
  const port = await receiver((request) => request.socket.destroy())
  const answer = await post(`http://localhost:${port}/orders`)
  expect(answer).toMatchObject({ kind: 'later', error: expect.any(String) })
  expect(answer).not.toHaveProperty('unsent')
})

it('one that is refused for now says when to come again', async () => {
  const port = await receiver((_, response) => response.writeHead(503, { 'retry-after': '90' }).end())
  expect(await post(`http://localhost:${port}/orders`)).toMatchObject({ kind: 'later', status: 503, after: 90 })
})
