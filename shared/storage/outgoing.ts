/** 外发 — connects to addresses that may be reached, and to no other a moment later. */
import { lookup } from 'node:dns/promises'
import { request as http, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as https } from 'node:https'
import { isIP } from 'node:net'
import type { Answer } from '../record/deliver.ts'
import { faultOf, hostOf, mayReach, type Reach } from './addresses.ts'

const timeout = 5_000

/** Every address of a name, as the system's resolver says; throws where there is none. */
export type Lookup = (name: string) => Promise<string[]>

export const byTheSystem: Lookup = async (name) => (await lookup(name, { all: true })).map(({ address }) => address)

interface Checked {
  url: URL
  address: string
}

/** Where something may be sent to, or why nothing is. */
export async function checkedAddress(
  text: string,
  { reach, lookup }: { reach: Reach; lookup: Lookup },
): Promise<Checked | Answer> {
  const fault = faultOf(text, reach)
  if (fault) return { kind: 'refused', error: `the endpoint is not posted to: ${fault.en}`, unsent: true }
  const url = new URL(text)
  const addresses = await resolved(hostOf(url), lookup)
  const [address] = addresses
  if (!address) return { kind: 'later', error: `the name ${url.hostname} does not resolve`, unsent: true }
  // All of them: a name with one good address among others is no receiver's name.
  if (!addresses.every((one) => mayReach(one, reach)))
    return { kind: 'refused', error: 'the endpoint points inside the network', unsent: true }
  return { url, address }
}

async function resolved(host: string, lookup: Lookup): Promise<string[]> {
  if (isIP(host)) return [host]
  try {
    return await lookup(host)
  } catch {
    return []
  }
}

/**
 * Connects to the address that was checked, so that a name cannot point elsewhere a moment later.
 * @param read what is made of the response; it must consume it
 */
export const postTo = <T>(
  to: Checked,
  headers: Record<string, string>,
  body: string | Uint8Array,
  read: (response: IncomingMessage) => Promise<T>,
  within = timeout,
): Promise<T | Answer> => requestTo(to, { method: 'POST', headers, body }, read, within)

interface Sent {
  method: string
  headers: Record<string, string>
  body?: string | Uint8Array | undefined
}

/** The same by any method. */
export function requestTo<T>(
  { url, address }: Checked,
  { method, headers, body }: Sent,
  read: (response: IncomingMessage) => Promise<T>,
  within = timeout,
): Promise<T | Answer> {
  const request = url.protocol === 'https:' ? https : http
  const { promise, resolve } = Promise.withResolvers<T | Answer>()
  const failed = (error: Error) => resolve({ kind: 'later', error: error.message })
  const options: RequestOptions = {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    timeout: within,
    signal: AbortSignal.timeout(within),
    lookup: (_, asked, done) =>
      asked.all
        ? done(null, [{ address, family: isIP(address) }])
        : (done as (error: null, address: string, family: number) => void)(null, address, isIP(address)),
  }
  try {
    const post = request(url, options, (response) => {
      read(response).then(resolve, failed)
    })
    post.on('error', failed)
    post.end(body)
  } catch (error) {
    // What no header can hold is mended by a person; what it holds is told to nobody.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    resolve({ kind: 'refused', error: `the request cannot be made: ${code}`, unsent: true })
  }
  return promise
}

/** The text of an answer. @param who answers. @throws for one of more bytes than are read */
export async function bodyUpTo(response: IncomingMessage, most: number, who: string): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) throw new Error(`${who} answered more than is read`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}
