/** The stage: clients for every key, the appeals so far, and stopping on a refusal. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import type { Instant } from '../../shared/law/shanghai-time.ts'
import { type Answer, appellant, bearer, type Client, client } from '../local/client.ts'
import type { OpenCity } from '../local/open-city.ts'
import type { Messages } from '../local/stand-in/messages/messages.ts'
import type { Appeal } from './appeals.ts'

export interface Stage {
  operator: Client
  supervisor: Client
  businessEnvironment: Client
  province: Client
  channel(code: string): Client
  unit(code: string): Client
  appellant(kase: Pick<Case, 'number' | 'accessCode'>): Client
  /** whoever has no key */
  anyone: Client
  /** a member of the desk with a key of their own */
  person(staff: string, name: string): Promise<Client>
  /** where stand-in departments list what they received */
  standIn: string
  /** 短信网关替身 — what appellants were sent, and what they answer */
  messages: Messages
  /** the responsible person of a unit, and its name */
  people: Map<string, { name: string; responsible: string }>
  cases: Map<number, Case>
  /** orders by how they reached their units */
  reached: { posted: Set<string>; pulled: Set<string> }
}

/** An appeal on its way. */
export interface Case {
  appeal: Appeal
  number: string
  accessCode: string
  /** as the operator saw them last */
  orders: Order[]
  /** 通话中 — when the appellant was on the line with the appeal */
  onLineAt?: Instant
  /** half-days in which the desk tried to reach the appellant in vain */
  triedIn: Set<string>
}

export const order = z.object({
  number: z.string(),
  unit: z.string(),
  role: z.enum(['lead', 'co']),
  state: z.string(),
  acknowledgedAt: z.string().optional(),
})
export type Order = z.infer<typeof order>

const cityAnswer = z.object({
  units: z.array(z.object({ code: z.string(), name: z.string(), responsible: z.object({ name: z.string() }) })),
})

export async function stageOf({ url, keys, standIn, gateway }: OpenCity): Promise<Stage> {
  if (!gateway) throw new Error('there is no gateway')
  const operator = client(url, bearer(keys.operator))
  const of = (all: Record<string, string>, code: string): Client => {
    const key = all[code]
    if (!key) throw new Error(`nobody has a key for ${code}`)
    return client(url, bearer(key))
  }
  const { units } = cityAnswer.parse(await insist('the city', () => operator.call('readCity')))
  return {
    operator,
    supervisor: client(url, bearer(keys.supervisor)),
    businessEnvironment: client(url, bearer(keys.businessEnvironment)),
    province: client(url, bearer(keys.province)),
    channel: (code) => of(keys.channels, code),
    unit: (code) => of(keys.units, code),
    appellant: ({ number, accessCode }) => client(url, appellant(number, accessCode)),
    standIn,
    anyone: client(url),
    person: (staff, name) => personOf(client(url, bearer(keys.admin)), { staff, name, url }),
    messages: gateway.messages,
    people: new Map(units.map(({ code, name, responsible }) => [code, { name, responsible: responsible.name }])),
    cases: new Map(),
    reached: { posted: new Set(), pulled: new Set() },
  }
}

const issued = z.object({ key: z.string() })

async function personOf(
  admin: Client,
  { staff, name, url }: { staff: string; name: string; url: string },
): Promise<Client> {
  const roles = [{ role: 'operator' as const }]
  await insist('a member of staff', () => admin.call('putStaff', { params: { staff }, body: { name, roles } }))
  const body = { role: 'operator' as const, staff, name, expires: '2099-01-01T00:00:00+08:00' }
  const { key } = issued.parse(await insist('a key', () => admin.call('issueKey', { body })))
  return client(url, bearer(key))
}

/** Something was refused that the script did not expect: the play stops, and says what. */
export class PlayStopped extends Error {}

const tries = 4

/** The body of a good answer. Somebody else was faster (412): looks again a moment later, as people do. */
export async function insist(what: string, call: () => Promise<Answer>): Promise<unknown> {
  for (let left = tries; ; left--) {
    const { status, body } = await call()
    if (status >= 200 && status < 300) return body
    // Whoever has no key shares the minute of this machine's address.
    const isToWait = status === 429
    if ((status !== 412 && !isToWait) || left <= 1)
      throw new PlayStopped(`${what}: ${status}\n${JSON.stringify(body, null, 2)}`)
    await sleep(isToWait ? 15_000 : 50 * (tries - left + 1))
  }
}
