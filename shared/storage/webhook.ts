/** 推送 — signs and sends posts to receivers, sorts their answers, refuses forbidden addresses. */
import { lookup } from 'node:dns/promises'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { Answer, Post } from '../record/deliver.ts'
import { signingSecrets } from '../record/signing-secrets.ts'
import { faultOf, hostOf, mayReach, type Reach } from './addresses.ts'
import { answerOf } from './answered.ts'

const timeout = 5_000

/** Every address of a name, as the system's resolver says; throws where there is none. */
type Lookup = (name: string) => Promise<string[]>

const byTheSystem: Lookup = async (name) => (await lookup(name, { all: true })).map(({ address }) => address)

interface Given {
  /** milliseconds of the real clock: receivers refuse signatures more than five minutes old */
  real: () => number
  reach: Reach
  lookup?: Lookup
}

export const webhookPost =
  ({ real, reach, lookup = byTheSystem }: Given): Post =>
  async (endpoint, id, body) => {
    const fault = faultOf(endpoint.url, reach)
    if (fault) return { kind: 'refused', error: `the endpoint is not posted to: ${fault.en}`, unsent: true }
    const url = new URL(endpoint.url)
    const addresses = await resolved(hostOf(url), lookup)
    const [address] = addresses
    if (!address) return { kind: 'later', error: `the name ${url.hostname} does not resolve`, unsent: true }
    // All of them: a name with one good address among others is no receiver's name.
    if (!addresses.every((one) => mayReach(one, reach)))
      return { kind: 'refused', error: 'the endpoint points inside the network', unsent: true }

    const sentAt = new Date(real())
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Jiesu-Webhook/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': signingSecrets(endpoint, sentAt.getTime())
        .map((secret) => new Webhook(secret).sign(id, sentAt, body))
        .join(' '),
    }
    return send(url, address, headers, body, real)
  }

async function resolved(host: string, lookup: Lookup): Promise<string[]> {
  if (isIP(host)) return [host]
  try {
    return await lookup(host)
  } catch {
    return []
  }
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
