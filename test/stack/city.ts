/** The sample city for tests over HTTP, here or deployed, and its people. */
import { afterAll, beforeAll } from 'vitest'
import type { OpenCity } from '../../infra/local/open-city.ts'
import { expectAsDescribed } from './described.ts'
import { type Bearer, findPlace, type Place } from './place.ts'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field, as a client in any language would
  body: any
  headers: Headers
}

export interface Given {
  body?: unknown
  headers?: Record<string, string>
}

/** Someone with a key, or with a ticket number and access code. */
export interface Person {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body: unknown): Promise<Answer>
  remove(path: string): Promise<Answer>
}

export interface City {
  /** the stack in this process, with its clock; a deployed city has none: such tests run here only */
  city(): OpenCity
  url(): string
  /** What the city's clock says: here it may be ahead of ours. */
  now(): string
  /** Moves the clock forward to this moment; what is due by then is found and followed before it returns. Only here. */
  advanceTo(moment: string): Promise<void>
  /** Waits until everything that was committed has been carried out. Only here. */
  settled(): Promise<void>
  operator: Person
  supervisor: Person
  /** 营商环境建设主管部门 */
  businessEnvironment: Person
  /** 省营商环境建设主管部门 */
  province: Person
  /** 地区人民政府 */
  government: Person
  admin: Person
  nobody: Person
  channel(code: string): Person
  unit(code: string): Person
  appellant(number: string, accessCode: string): Person
  withKey(authorization: string | undefined): Person
  /** Registers an appeal with what the test cares about. */
  register(appeal?: Record<string, unknown>): Promise<Answer>
  /** Registered, accepted and dispatched by the catalogue: the ticket and its lead order. */
  dispatched(
    appeal?: Record<string, unknown>,
  ): Promise<{ ticket: string; order: string; unit: string; accessCode: string }>
}

/** By how many milliseconds the clock of a city elsewhere is ahead of this machine's. */
const ahead = Number(process.env.JIESU_AHEAD ?? 0)

/** Runs against a deployed city must not meet each other's references. */
const run = `${Date.now().toString(36)}-${process.pid}`
let references = 0

/** Finds a city before the tests of a file (one in memory for all files, unless JIESU_URL names one, or another is found) and leaves it after them. */
export function sampleCity(find = findPlace): City {
  let place: Place | undefined
  beforeAll(async () => {
    place = await find()
  })
  afterAll(() => place?.close(), 60_000)
  const found = (): Place => {
    if (!place) throw new Error('the city is not open yet')
    return place
  }
  const person = (authorization: () => string | undefined | Promise<string>): Person => {
    const ask: Person['ask'] = async (method, path, body, headers) =>
      request(`${found().url}${path}`, method, await authorization(), { body, ...(headers ? { headers } : {}) })
    return {
      ask,
      get: (path) => ask('GET', path),
      post: (path, body, headers) => ask('POST', path, body, headers),
      put: (path, body) => ask('PUT', path, body),
      remove: (path) => ask('DELETE', path),
    }
  }
  const bearer = (who: Bearer) => person(async () => `Bearer ${await found().keyOf(who)}`)

  const here: City = {
    city() {
      const { open } = found()
      if (!open) throw new Error('this test needs the stack in its own process; unset JIESU_URL')
      return open
    },
    url: () => found().url,
    now: () => new Date(found().open?.host.clock.now() ?? Date.now() + ahead).toISOString(),
    async advanceTo(moment) {
      here.city().host.clock.advanceTo(moment)
      await here.settled()
    },
    settled: () => here.city().host.idle(),
    operator: bearer({ role: 'operator' }),
    supervisor: bearer({ role: 'supervisor', authority: 'platform' }),
    businessEnvironment: bearer({ role: 'supervisor', authority: 'business-environment' }),
    province: bearer({ role: 'province' }),
    government: bearer({ role: 'government' }),
    admin: bearer({ role: 'admin' }),
    nobody: person(() => undefined),
    channel: (channel) => bearer({ role: 'channel', channel }),
    unit: (unit) => bearer({ role: 'department', unit }),
    appellant: (number, code) => person(() => `Basic ${Buffer.from(`${number}:${code}`).toString('base64')}`),
    withKey: (authorization) => person(() => authorization),
    register: (appeal) => here.channel('web').post('/v1/tickets', appealOf(appeal)),
    async dispatched(appeal) {
      const { body } = await here.register(appeal)
      await here.operator.post(`/v1/tickets/${body.number}/acceptance`, { toldInCall })
      const done = await here.operator.post(`/v1/tickets/${body.number}/dispatches`, {})
      const [order] = done.body.orders
      return { ticket: body.number, order: order.number, unit: order.unit, accessCode: body.accessCode }
    },
  }
  return here
}

/** Told in the call in which it was decided. */
export const toldInCall = { by: '李敏', callId: 'call-1' } as const

/** A fixed line: no message goes out where a test is about something else, at whatever hour it runs. */
export const samplePhone = '024-88001234'

export const appealOf = (appeal: Record<string, unknown> = {}) => ({
  channel: 'web',
  reference: `test-${run}-${++references}`,
  ticketType: 'help',
  category: 'heating-temperature',
  area: '210102',
  title: '家中室温不达标',
  text: '供暖一周，室温只有十五度。',
  appellant: { name: '王小明', phone: samplePhone },
  ...appeal,
})

export async function request(
  url: string,
  method: string,
  authorization: string | undefined,
  { body, headers = {} }: Given,
): Promise<Answer> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(url, {
    method,
    headers: {
      ...(authorization ? { authorization } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw }),
  })
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  const isJson = /[/+]json\b/.test(type)
  const answer = isJson && text !== '' ? JSON.parse(text) : text
  // A table is held against its route's answer by test/boundaries/tables.test.ts.
  if (!type.startsWith('text/csv')) expectAsDescribed(method, new URL(url).pathname, response.status, answer)
  // Also of the gateway's own refusals: no browser guesses what an answer is.
  const ofTheApi = /^\/(v1|docs)(\/|$)/.test(new URL(url).pathname)
  if (ofTheApi && response.headers.get('x-content-type-options') !== 'nosniff')
    throw new Error(`${method} ${url} may be sniffed`)
  return { status: response.status, body: answer, headers: response.headers }
}
