/** Departments and channels for tests, which check signatures and fail when told to. */
import { afterAll, beforeAll } from 'vitest'
import * as z from 'zod'
import type { Behaviour } from '../../infra/local/stand-in/behaviour.ts'
import { type StandIn, startStandIn } from '../../infra/local/stand-in/stand-in.ts'
import type { City } from '../stack/city.ts'

export interface Receivers {
  /** What a unit or channel was posted and took: its type and its data, each message once. */
  inbox(kind: 'units' | 'channels', code: string): Promise<Inbox>
  behave(unit: string, behaviour: Behaviour): void
}

const listing = z.looseObject({
  duplicates: z.int(),
  forged: z.int(),
  turnedAway: z.int(),
  items: z.array(z.looseObject({ id: z.string(), type: z.string(), data: z.unknown() })),
})
export type Inbox = z.infer<typeof listing>

/** Registers the endpoints before the tests of a file; afterwards these units pull, whatever they did before: take units whose posts no other file awaits. */
export function receivers(city: City, { units, channels = [] }: { units: string[]; channels?: string[] }): Receivers {
  const secrets = new Map<string, string>()
  let standIn: StandIn | undefined
  const endpoints = [...units.map((code) => `unit/${code}`), ...channels.map((code) => `channel/${code}`)]
  const running = (): StandIn => {
    if (!standIn) throw new Error('the receivers are not up yet')
    return standIn
  }

  beforeAll(async () => {
    standIn = await startStandIn({ port: 0, secretOf: (code, kind) => secrets.get(`${kind.slice(0, -1)}/${code}`) })
    for (const endpoint of endpoints) {
      const url = `${standIn.url}/${endpoint.replace('/', 's/')}`
      const { status, body } = await city.admin.put(`/v1/endpoints/${endpoint}`, { url })
      if (status !== 200) throw new Error(`no endpoint for ${endpoint}: ${JSON.stringify(body)}`)
      secrets.set(endpoint, body.secret)
    }
  })
  afterAll(async () => {
    await Promise.all(endpoints.map((endpoint) => city.admin.remove(`/v1/endpoints/${endpoint}`)))
    await standIn?.stop()
  })

  return {
    async inbox(kind, code) {
      return listing.parse(await (await fetch(`${running().url}/${kind}/${code}`)).json())
    },
    behave: (unit, behaviour) => running().behave(unit, behaviour),
  }
}
