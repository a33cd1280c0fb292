/** 推送 — an agreement whose receiver takes every line at once. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { bearer } from '../local/client.ts'
import type { OpenCity } from '../local/open-city.ts'

/** Longer than followers keep whom they wake. */
const known = 11_000

/** @returns what ends it */
export async function pushing({ url, keys, host }: OpenCity): Promise<() => void> {
  const receiver = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(204).end())
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const ask = async (method: string, path: string, key: string, body: object): Promise<void> => {
    const headers = { authorization: bearer(key), 'content-type': 'application/json' }
    const { status } = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
    if (status >= 300) throw new Error(`${method} ${path}: ${status}`)
  }
  const until = new Date(host.clock.now() + 90 * 86_400_000).toISOString().slice(0, 10)
  const fields = ['state', 'area', 'category', 'facts']
  await ask('PUT', '/v1/agreements/counted', keys.supervisor, {
    ...{ to: { kind: 'channel', code: 'web' }, fields, until, reason: 'counted' },
  })
  const to = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  await ask('PUT', '/v1/endpoints/agreement/counted', keys.admin, { url: to })
  await ask('POST', '/v1/agreements/counted/push', keys.supervisor, {})
  await sleep(known)
  await host.idle()
  return () => receiver.close()
}
