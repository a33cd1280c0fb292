/** 测试之城 — where the tests find their city: deployed at JIESU_URL, or opened in this process. */
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'

/** Whom a key is for, as `POST /v1/keys` takes it. */
export type Bearer =
  | { role: 'operator' | 'admin' | 'province' | 'government' }
  | { role: 'supervisor'; authority: 'platform' | 'business-environment' }
  | { role: 'department'; unit: string }
  | { role: 'channel'; channel: string }

export interface Place {
  url: string
  /** A key of theirs: found among the sample's keys, or issued when first asked for. */
  keyOf(bearer: Bearer): Promise<string>
  /** The stack itself, where it runs in this process. */
  open: OpenCity | undefined
  close(): Promise<void>
}

const { JIESU_URL: remoteUrl, JIESU_ADMIN_KEY: adminKey } = process.env

/** The city stands elsewhere: nothing but HTTP reaches it, and its clock is the real one. */
export const isRemote = remoteUrl !== undefined

/** A city on this machine can post to servers of this test; one elsewhere cannot. */
export const canReachUs = !remoteUrl || ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(remoteUrl).hostname)

export const findPlace = (): Promise<Place> => (remoteUrl ? Promise.resolve(deployedCity(remoteUrl)) : localCity())

/** One city for all files of a run: its clock only goes forward, so that tests count from its now and never from a date. */
const kept = globalThis as { jiesuTestCity?: Promise<OpenCity> }

async function localCity(): Promise<Place> {
  // Ahead of the machine's clock from the start: a test that asks that one is red alone too, not only after others.
  const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
  kept.jiesuTestCity ??= openCity({ port: 0, data: undefined, startsAt })
  const open = await kept.jiesuTestCity
  return { ...placeOf(open), close: async () => open.host.resume() }
}

/** A city that was opened in this process. */
export function placeOf(open: OpenCity): Place {
  const { keys } = open
  const known = (bearer: Bearer): string | undefined => {
    switch (bearer.role) {
      case 'department':
        return keys.units[bearer.unit]
      case 'channel':
        return keys.channels[bearer.channel]
      case 'supervisor':
        return bearer.authority === 'platform' ? keys.supervisor : keys.businessEnvironment
      case 'operator':
      case 'admin':
      case 'province':
      case 'government':
        return keys[bearer.role]
    }
  }
  return {
    url: open.url,
    keyOf: async (bearer) => known(bearer) ?? '',
    open,
    close: () => open.stop(),
  }
}

/** Keys are issued as an administrator would, for a day, and revoked at the end. */
function deployedCity(base: string): Place {
  const url = base.replace(/\/$/, '')
  if (!adminKey) throw new Error('JIESU_URL names a city; JIESU_ADMIN_KEY must hold a key of its administrator')
  const headers = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' }
  const issued = new Map<string, Promise<{ id: string; key: string }>>()

  async function issue(bearer: Bearer): Promise<{ id: string; key: string }> {
    const expires = new Date(Date.now() + 86_400_000).toISOString()
    const body = JSON.stringify({ ...bearer, name: '场景测试', expires, perMinute: 100_000 })
    const response = await fetch(`${url}/v1/keys`, { method: 'POST', headers, body })
    if (response.status !== 201) throw new Error(`no key for ${JSON.stringify(bearer)}: ${await response.text()}`)
    return (await response.json()) as { id: string; key: string }
  }
  return {
    url,
    async keyOf(bearer) {
      if (bearer.role === 'admin') return adminKey
      const whose = JSON.stringify(bearer)
      const key = issued.get(whose) ?? issue(bearer)
      issued.set(whose, key)
      return (await key).key
    },
    open: undefined,
    async close() {
      for (const { id } of await Promise.all(issued.values()))
        await fetch(`${url}/v1/keys/${id}`, { method: 'DELETE', headers })
    },
  }
}
