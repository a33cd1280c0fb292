/** 隐私 — whatever text a call takes stands in no log, queue or announcement (第三十五条). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { type RouteName, routes } from '../../shared/api/routes.ts'
import { appealOf, request } from '../stack/city.ts'
import { filled, type Marked, type Schema } from './filled.ts'

type Operation = { operationId: RouteName; requestBody?: { content: Record<string, { schema: Schema }> } }

describe('a text of any call', () => {
  const printed: string[] = []
  const sent: string[] = []
  const addresses: string[] = []
  const statuses = new Map<number, number>()
  const marks = new Map<string, Marked[]>()
  let city: OpenCity

  beforeAll(async () => {
    const startsAt = '2026-10-12T09:00:00+08:00'
    city = await openCity({ port: 0, data: undefined, startsAt, log: (line) => void printed.push(line) })
    city.host.watch(({ operation, input }) => {
      if (/^(SendMessage|PutEvents)/.test(operation)) sent.push(JSON.stringify(input))
    })
    const { named, callers } = await opened(city)
    const { body: document } = await request(`${city.url}/v1/openapi.json`, 'GET', undefined, {})
    const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    )
    for (const { path, method, operation } of operations) {
      const schema = operation.requestBody?.content['application/json']?.schema
      if (!schema) continue
      const { who } = routes[operation.operationId] as { who: 'anyone' | readonly string[] }
      const to = `${city.url}${path.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? 'nothing-1')}`
      const { body, marked } = filled(schema, document.components?.schemas ?? {}, marks.size)
      marks.set(operation.operationId, marked)
      const authorization = [who]
        .flat()
        .map((role) => callers[role])
        .find((one) => one !== undefined)
      // As it is meant, and as somebody gets it wrong: the door says what is wrong, and must not say with what.
      const wrong = { ...(body as object), [`字段${marks.size}`]: marked[0]?.mark ?? '无', [marked[0]?.mark ?? 'x']: 1 }
      for (const one of [body, wrong, [body]]) {
        const { headers, status } = await request(to, method, authorization, { body: one })
        addresses.push(headers.get('location') ?? '')
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    await city.host.idle()
    sent.push(JSON.stringify(city.host.announced()))
  }, 180_000)
  afterAll(() => city.stop())

  it('there are many of', () => {
    expect(marks.size).toBeGreaterThan(90)
    expect([...marks.values()].flat().length).toBeGreaterThan(150)
    // Some are carried out, many are refused behind the door, the rest at it.
    const answered = (...some: number[]) => some.reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0)
    expect(answered(200, 201)).toBeGreaterThan(8)
    expect(answered(403, 404, 409, 422)).toBeGreaterThan(50)
    expect(answered(500, 502, 503)).toBe(0)
  })

  it('stands nowhere where it could be found', () => {
    const places = { log: printed.join(''), queue: sent.join(''), address: addresses.join(' ') }
    const found = [...marks].flatMap(([operation, marked]) =>
      marked.flatMap(({ at, mark }) =>
        Object.entries(places).flatMap(([place, text]) =>
          text.includes(mark) ? [`${operation} ${at}: ${place}`] : [],
        ),
      ),
    )
    expect(found).toEqual([])
  })
})

/** A ticket that is being handled, and who may call what. */
async function opened({ url, keys }: OpenCity) {
  const by = (role: string | undefined) => `Bearer ${role ?? ''}`
  const operator = by(keys.operator)
  const registered = await request(`${url}/v1/tickets`, 'POST', by(keys.channels.web), {
    body: appealOf({ category: 'property-service' }),
  })
  const ticket = String(registered.body.number)
  await request(`${url}/v1/tickets/${ticket}/acceptance`, 'POST', operator, { body: {} })
  const dispatched = await request(`${url}/v1/tickets/${ticket}/dispatches`, 'POST', operator, { body: {} })
  const [order] = dispatched.body.orders
  const code = Buffer.from(`${ticket}:${registered.body.accessCode}`).toString('base64')
  return {
    named: {
      ticket,
      workOrder: String(order.number),
      order: String(order.number),
      unit: String(order.unit),
      channel: 'web',
    } as Record<string, string>,
    callers: {
      operator,
      supervisor: by(keys.supervisor),
      admin: by(keys.admin),
      province: by(keys.province),
      government: by(keys.government),
      department: by(keys.units[order.unit]),
      channel: by(keys.channels.phone),
      appellant: `Basic ${code}`,
      anyone: '',
    } as Record<string, string>,
  }
}
