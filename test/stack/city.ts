/** The sample city for tests over HTTP: one stack a file, in memory, and short words for its people. */
import { afterAll, beforeAll } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'

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
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body: unknown): Promise<Answer>
  remove(path: string): Promise<Answer>
}

export interface City {
  city(): OpenCity
  url(): string
  operator: Person
  supervisor: Person
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

let references = 0

/** Opens a city before the tests of a file and closes it after them. */
export function sampleCity(): City {
  let open: OpenCity | undefined
  beforeAll(async () => {
    open = await openCity({ port: 0, data: undefined })
  }, 60_000)
  afterAll(() => open?.stop(), 60_000)
  const city = (): OpenCity => {
    if (!open) throw new Error('the city is not open yet')
    return open
  }
  const person = (authorization: () => string | undefined): Person => {
    const ask = (method: string) => (path: string, body?: unknown, headers?: Record<string, string>) =>
      request(`${city().url}${path}`, method, authorization(), { body, ...(headers ? { headers } : {}) })
    return { get: ask('GET'), post: ask('POST'), put: ask('PUT'), remove: ask('DELETE') }
  }
  const key = (of: (keys: OpenCity['keys']) => string | undefined) => person(() => `Bearer ${of(city().keys)}`)

  const here: City = {
    city,
    url: () => city().url,
    operator: key(({ operator }) => operator),
    supervisor: key(({ supervisor }) => supervisor),
    admin: key(({ admin }) => admin),
    nobody: person(() => undefined),
    channel: (code) => key(({ channels }) => channels[code]),
    unit: (code) => key(({ units }) => units[code]),
    appellant: (number, code) => person(() => `Basic ${Buffer.from(`${number}:${code}`).toString('base64')}`),
    withKey: (authorization) => person(() => authorization),
    register: (appeal) => here.channel('web').post('/v1/tickets', appealOf(appeal)),
    async dispatched(appeal) {
      const { body } = await here.register(appeal)
      await here.operator.post(`/v1/tickets/${body.number}/acceptance`, {})
      const done = await here.operator.post(`/v1/tickets/${body.number}/dispatches`, {})
      const [order] = done.body.orders
      return { ticket: body.number, order: order.number, unit: order.unit, accessCode: body.accessCode }
    },
  }
  return here
}

export const appealOf = (appeal: Record<string, unknown> = {}) => ({
  channel: 'web',
  reference: `test-${process.pid}-${++references}`,
  ticketType: 'help',
  category: 'heating-temperature',
  area: '210102',
  title: '家中室温不达标',
  text: '供暖一周，室温只有十五度。',
  appellant: { name: '王小明', phone: '13800001234' },
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
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson && text !== '' ? JSON.parse(text) : text, headers: response.headers }
}
