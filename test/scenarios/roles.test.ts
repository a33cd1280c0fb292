/** 权限 — every call first refuses every role it is not for (requirements §4). */
import { describe, expect, it } from 'vitest'
import { reachOf } from '../../shared/api/reach.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { type Answer, type Person, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()

const people: Record<string, () => Person> = {
  operator: () => city.operator,
  supervisor: () => city.supervisor,
  admin: () => city.admin,
  department: () => city.unit('heping-housing'),
  channel: () => city.channel('web'),
  province: () => city.province,
  government: () => city.government,
}
/** An authority of the city, or everybody else, reads under which article they never may. */
const saysWhy = (role: string, name: string) => {
  const { saysRole, saysAnybody } = reachOf(name)
  const code = saysAnybody ?? (role === 'supervisor' ? saysRole : undefined)
  return code && { code, article: expect.stringMatching(/./) }
}
/** Over a thousand calls in a row are more than the gateway takes in a few seconds. */
const atItsPace = (ask: () => Promise<Answer>) => eventually(ask, ({ status }) => status !== 429)
const path = (pattern: string): string => pattern.replace(/\{\w+\}/g, 'x')

describe.each(Object.entries(people))('%s', (role, person) => {
  const closed = allRoutes.filter(({ who }) => who !== 'anyone' && !(who as readonly string[]).includes(role))

  it(`is refused ${closed.length} calls, each naming who may`, async () => {
    expect(closed.length).toBeGreaterThan(0)
    for (const route of closed) {
      const { status, body } = await atItsPace(() =>
        person().ask(route.method, path(route.path), route.body ? {} : undefined),
      )
      expect({ call: route.name, status, body }).toMatchObject({
        call: route.name,
        status: 403,
        body: saysWhy(role, route.name) ?? { code: 'role.not-allowed', details: { role, may: route.who } },
      })
    }
  })
})

describe('an appellant', () => {
  it('sees one ticket and nothing of the platform’s side', async () => {
    const { body } = await atItsPace(() => city.register())
    const citizen = city.appellant(body.number, body.accessCode)
    expect((await atItsPace(() => citizen.get(`/v1/tickets/${body.number}`))).status).toBe(200)
    for (const other of ['/timeline', '/identity?purpose=x', '/deliveries'])
      expect((await atItsPace(() => citizen.get(`/v1/tickets/${body.number}${other}`))).status).toBe(403)
    expect((await atItsPace(() => citizen.get('/v1/tickets'))).status).toBe(403)
  })
})

describe('without a key', () => {
  const open = allRoutes.filter(({ who, method }) => who === 'anyone' && method === 'GET').map(({ path }) => path)
  it.each(open)('%s is open: no key is asked for, though there may be nothing', async (pattern) => {
    const { status } = await atItsPace(() => city.nobody.get(path(pattern)))
    expect(status).toBe(pattern.includes('{') ? 404 : 200)
  })
})
