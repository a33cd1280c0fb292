/** Standard Webhooks: signed posts to departments and channels, answers told apart, addresses inside the network refused. */
import { lookup } from 'node:dns/promises'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { BlockList, isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { Answer, Post } from '../application/deliver.ts'
import { answerOf } from './answered.ts'

const timeout = 5_000

/** @param real milliseconds of the real clock: receivers refuse signatures more than five minutes old */
export const webhookPost =
  ({ real, allowInside }: { real: () => number; allowInside: boolean }): Post =>
  async (endpoint, id, body) => {
    const url = new URL(endpoint.url)
    const address = await resolve(url.hostname)
    if (!address) return { kind: 'later', error: `the name ${url.hostname} does not resolve` }
    if (!allowInside && isInside(address)) return { kind: 'refused', error: 'the endpoint points inside the network' }

    const sentAt = new Date(real())
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Jiesu-Webhook/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': new Webhook(endpoint.secret).sign(id, sentAt, body),
    }
    return send(url, address, headers, body, real)
  }

/** Connects to the address that was checked, so that a name cannot point elsewhere a moment later. */
function send(
  url: URL,
  address: string,
  headers: Record<string, string>,
  body: string,
  real: () => number,
): Promise<Answer> {
  const request = url.protocol === 'https:' ? https : http
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const post = request(
    url,
    {
      method: 'POST',
      headers,
      timeout,
      signal: AbortSignal.timeout(timeout),
      lookup: (_, options, done) =>
        options.all
          ? done(null, [{ address, family: isIP(address) }])
          : (done as (error: null, address: string, family: number) => void)(null, address, isIP(address)),
    },
    (response) => {
      response.resume()
      resolve(answerOf(response.statusCode ?? 0, response.headers['retry-after'], real()))
    },
  )
  post.on('error', (error) => resolve({ kind: 'later', error: error.message }))
  post.end(body)
  return promise
}

async function resolve(hostname: string): Promise<string | undefined> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare)) return bare
  try {
    return (await lookup(bare)).address
  } catch {
    return undefined
  }
}

const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

/** True for loopback, private, link-local (metadata service) and multicast addresses. */
export const isInside = (address: string): boolean =>
  isIP(address) === 6
    ? inside.check(address, 'ipv6') || (address.startsWith('::ffff:') && isInside(address.slice(7)))
    : inside.check(address, 'ipv4')
