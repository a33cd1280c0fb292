/** 统一身份认证登录 over HTTP — a member of staff signs in by their account; nobody else does, by nothing that is wrong. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openCity } from '../../infra/local/open-city.ts'
import { signOn } from '../../shared/city/sign-on.ts'
import { accessLimits } from '../../shared/law/access-limits.ts'
import { sampleCity } from '../stack/city.ts'
import { isRemote, type Place, placeOf } from '../stack/place.ts'
import { type OpenProvider, openProvider, shownThere, type Twist } from '../support/provider.ts'
import { type Seen, type Traveller, traveller } from '../support/two-sites.ts'

// A city elsewhere reaches no provider on this machine.
describe.skipIf(isRemote)('signing in by an account', () => {
  let provider: OpenProvider
  let place: Place
  const city = sampleCity(async () => {
    provider = await openProvider()
    const { issuer, client } = provider
    const otherwise = { signOn: signOn().parse({ issuer, client: client.id, endsThere: true }) }
    // Ahead of the machine's clock: tokens are dated by the one that nobody moves.
    const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
    place = placeOf(await openCity({ port: 0, data: undefined, startsAt, otherwise }))
    provider.knows(`${place.url}/desk/sign-in/sso/back`)
    const put = await fetch(`${place.url}/v1/keys/sign-on/secret`, {
      ...{ method: 'PUT', body: JSON.stringify({ secret: client.secret }) },
      headers: { authorization: `Bearer ${await place.keyOf({ role: 'admin' })}`, 'content-type': 'application/json' },
    })
    expect(put.status, await put.text()).toBe(200)
    return place
  })
  afterAll(() => provider?.stop())
  afterEach(() => provider?.twisted(undefined))

  const keyOf = (role: 'operator') => place.keyOf({ role })
  let people = 0
  /** A member of staff, whose account is called as they are. */
  async function member({ roles = [{ role: 'operator' }] as object[], given = true } = {}): Promise<string> {
    const number = `s-${++people}`
    expect((await city.admin.put(`/v1/staff/${number}`, { name: '李敏', roles })).status).toBe(200)
    if (given) expect((await city.admin.put(`/v1/staff/${number}/sign-on`, { subject: number })).status).toBe(200)
    return number
  }

  const cookie = '__Host-staff'
  const sessionOf = (who: Traveller) => who.jarOf(city.url()).get(cookie)
  const isBack = (url: URL) => url.pathname.endsWith('/desk/sign-in/sso/back')
  const setOut = (who: Traveller, query = '') => who.go(`${city.url()}/desk/sign-in/sso${query}`)
  const cameBack = async (who: Traveller, login: string, query = ''): Promise<Seen> =>
    (await shownThere(who, await setOut(who, query), login)).page
  /** The address that they would come back by. */
  const wayBack = async (who: Traveller, login: string): Promise<string> =>
    (await shownThere(who, await setOut(who), login, isBack)).page.url.href

  const sentence = '没有登录：统一身份认证没有通过，或者该账号没有对应的在岗人员。'
  function isRefused(who: Traveller, page: Seen): void {
    expect([page.status, page.html.includes(sentence), sessionOf(who)]).toEqual([403, true, undefined])
    expect(page.html).toContain('name="key"')
  }

  it('leads from the page that was wanted to the provider and back to it, as who they are', async () => {
    const number = await member()
    const who = traveller()
    const wanted = '/desk/lists/listTickets?worklist=review'
    const asked = await who.go(`${city.url()}${wanted}`)
    const [, link = ''] = /<a class="button" href="([^"]*\/sign-in\/sso[^"]*)"/.exec(asked.html) ?? []
    const there = await who.go(new URL(link.replaceAll('&amp;', '&'), asked.url).href, { from: asked.url.href })
    expect(there.url.origin).toBe(provider.issuer)
    const question = new URL(there.trail.find((one) => one.includes('/auth?')) ?? '').searchParams
    expect(Object.fromEntries(question)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', scope: 'openid', client_id: 'jiesu' },
      redirect_uri: `${city.url()}/desk/sign-in/sso/back`,
      ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/) },
    })
    // One that was brought along is another afterwards, and one that was open is none.
    const open = traveller()
    const before = await open.go(`${city.url()}/desk/sign-in`)
    await open.send(before, { key: await keyOf('operator') }, '/desk/sign-in')
    const brought = sessionOf(open) ?? ''
    who.jarOf(city.url()).set(cookie, brought)
    const { page, asked: times } = await shownThere(who, there, number)
    expect([page.status, times, page.url.href]).toEqual([200, 1, `${city.url()}${wanted}`])
    expect(page.html).toContain(`话务员 · ${number}`)
    expect(sessionOf(who)).toMatch(/^[\w-]{43}$/)
    expect(sessionOf(who)).not.toBe(brought)
    expect((await open.go(`${city.url()}/desk`)).url.pathname).toMatch(/\/desk\/sign-in$/)
    const { body } = await city.register()
    const form = await who.go(`${city.url()}/desk/acts/accept?ticket=${body.number}`)
    await who.send(form, {}, '/accept')
    const { decisions } = (await city.operator.get(`/v1/tickets/${body.number}/timeline`)).body
    expect(decisions.at(-1).by).toMatchObject({ role: 'operator', staff: number, name: '李敏' })
  })

  it('counts for the browser that set out, once, with its own state', async () => {
    const number = await member()
    const [who, victim] = [traveller(), traveller()]
    const back = await wayBack(who, number)
    isRefused(victim, await victim.go(back))
    // Of a way of its own it is not the state either.
    await setOut(victim)
    isRefused(victim, await victim.go(back))
    const wrong = new URL(back)
    wrong.searchParams.set('state', 'b'.repeat(43))
    isRefused(who, await who.go(wrong.href))
    wrong.searchParams.delete('state')
    isRefused(who, await who.go(wrong.href))
    expect((await who.go(back)).status).toBe(200)
    expect(sessionOf(who)).toBeDefined()
    await who.send(await who.go(`${city.url()}/desk`), {}, '/desk/sign-out')
    const asked = provider.asked()
    isRefused(who, await who.go(back))
    expect(provider.asked()).toBe(asked)
  })

  it('is refused where another issuer is named on the way back, or none', async () => {
    const number = await member()
    for (const iss of ['https://elsewhere.example', undefined]) {
      const who = traveller()
      const back = new URL(await wayBack(who, number))
      expect(back.searchParams.get('iss')).toBe(provider.issuer)
      if (iss === undefined) back.searchParams.delete('iss')
      else back.searchParams.set('iss', iss)
      isRefused(who, await who.go(back.href))
    }
  })

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const inHours = (hours: number) => Math.floor(Date.now() / 1000) + hours * 3600
  const twists: Record<string, Twist> = {
    'of another nonce': (claims, sign) => sign({ ...claims, nonce: 'c'.repeat(43) }),
    'of no nonce': ({ nonce: _, ...claims }, sign) => sign(claims),
    'for another client': (claims, sign) => sign({ ...claims, aud: 'somebody-else' }),
    'of another issuer': (claims, sign) => sign({ ...claims, iss: 'https://elsewhere.example' }),
    'that has expired': (claims, sign) => sign({ ...claims, iat: inHours(-2), exp: inHours(-1) }),
    'that nobody signed': (claims, sign) => sign(claims, { alg: 'none' }),
    'that another signed': (claims, sign) => sign(claims, {}, other),
    'whose words were changed under its signature': (claims, sign) => {
      const [head, , signature] = sign(claims).split('.')
      return [head, sign({ ...claims, sub: 's-1' }).split('.')[1], signature].join('.')
    },
  }
  it.each(Object.entries(twists))('is refused with a token %s', async (_, twist) => {
    const number = await member()
    const who = traveller()
    provider.twisted(twist)
    isRefused(who, await cameBack(who, number))
    provider.twisted((claims, sign) => sign(claims))
    expect((await cameBack(who, number)).status).toBe(200)
  })

  it('is refused to an account of nobody, and of somebody who has left; nobody is made', async () => {
    const number = await member({ given: false })
    const who = traveller()
    isRefused(who, await cameBack(who, number))
    isRefused(traveller(), await cameBack(traveller(), 'nobody-here'))
    expect((await city.admin.get('/v1/staff/nobody-here')).status).toBe(404)
    const left = await member()
    await city.admin.post(`/v1/staff/${left}/departure`, { reason: '调离' })
    const gone = traveller()
    isRefused(gone, await cameBack(gone, left))
  })

  it('is refused by the provider, or comes with nothing, and nobody is signed in', async () => {
    const number = await member()
    const who = traveller()
    const back = new URL(await wayBack(who, number))
    const { state, iss } = Object.fromEntries(back.searchParams)
    const denied = new URLSearchParams({ error: 'access_denied', state: state ?? '', iss: iss ?? '' })
    isRefused(who, await who.go(`${city.url()}/desk/sign-in/sso/back?${denied}`))
    isRefused(who, await who.go(`${city.url()}/desk/sign-in/sso/back`))
    isRefused(who, await who.go(`${city.url()}/desk/sign-in/sso/back?code=a&state=b&state=c`))
  })

  it('is counted where it is wrong, by the one throttle, and lets in whoever is right all the same', async () => {
    const number = await member()
    const who = traveller()
    const { wrong } = accessLimits.parse({}).sessions.wrong
    for (let n = 0; n < wrong; n++) await who.go(`${city.url()}/desk/sign-in/sso/back?code=a&state=b`)
    expect((await who.go(`${city.url()}/desk/sign-in/sso/back?code=a&state=b`)).status).toBe(429)
    const form = await who.go(`${city.url()}/desk/sign-in`)
    expect((await who.send(form, { key: 'jsk_' }, '/desk/sign-in')).status).toBe(429)
    expect((await cameBack(who, number)).status).toBe(200)
  })

  it('ends with the account, with the role, and with leaving, on the next page', async () => {
    const roles = [{ role: 'operator' }]
    const ends: Record<string, (number: string) => Promise<unknown>> = {
      account: (number) => city.admin.remove(`/v1/staff/${number}/sign-on`),
      'another account': (number) => city.admin.put(`/v1/staff/${number}/sign-on`, { subject: `${number}-again` }),
      role: (number) => city.admin.put(`/v1/staff/${number}`, { name: '李敏', roles: [{ role: 'admin' }] }),
      leaving: (number) => city.admin.post(`/v1/staff/${number}/departure`, { reason: '调离' }),
    }
    for (const [what, end] of Object.entries(ends)) {
      const number = await member({ roles })
      const who = traveller()
      await cameBack(who, number)
      expect((await who.go(`${city.url()}/desk`)).url.pathname, what).toMatch(/\/desk$/)
      await end(number)
      expect((await who.go(`${city.url()}/desk`)).url.pathname, what).toMatch(/\/desk\/sign-in$/)
    }
  })

  it('leads nowhere but to pages of the desk', async () => {
    const number = await member()
    for (const to of ['https://elsewhere.example/desk', '//elsewhere.example', '/desk/../v1/city', '/\\elsewhere']) {
      const who = traveller()
      const page = await cameBack(who, number, `?${new URLSearchParams({ to })}`)
      expect(page.url.href).toBe(`${city.url()}/desk`)
    }
  })

  it('with several roles asks which, as a session of its own each', async () => {
    const number = await member({ roles: [{ role: 'operator' }, { role: 'admin' }] })
    const who = traveller()
    const asked = await cameBack(who, number, '?to=%2Fdesk%2Fall')
    expect(asked.url.pathname).toMatch(/\/desk\/sign-in\/role$/)
    const before = sessionOf(who)
    const shown = await who.send(asked, { role: 'admin' }, '/desk/sign-in/role')
    expect([shown.url.pathname, shown.html.includes(`管理员 · ${number}`)]).toEqual(['/desk/all', true])
    expect(sessionOf(who)).not.toBe(before)
    const again = await who.go(`${city.url()}/desk/sign-in/role`)
    const kept = sessionOf(who) ?? ''
    who.jarOf(city.url()).set(cookie, before ?? '')
    expect((await who.go(`${city.url()}/desk`)).url.pathname).toMatch(/\/desk\/sign-in$/)
    who.jarOf(city.url()).set(cookie, kept)
    expect((await who.send(again, { role: 'supervisor' }, '/desk/sign-in/role')).status).toBe(403)
  })

  it('shows secrets to whoever has just shown the provider who they are', async () => {
    const number = await member({ roles: [{ role: 'admin' }] })
    const who = traveller()
    await cameBack(who, number)
    const form = `${city.url()}/desk/acts/issueKey`
    const asked = await who.go(form)
    expect(asked.url.pathname).toMatch(/\/desk\/sign-in$/)
    const [, link = ''] = /href="([^"]*\/sign-in\/sso[^"]*)"/.exec(asked.html) ?? []
    const anew = new URL(link.replaceAll('&amp;', '&'), asked.url).href
    // What was shown there hours ago is not shown now, whatever the provider says of it.
    provider.twisted((claims, sign) => sign({ ...claims, auth_time: inHours(-3) }))
    expect((await shownThere(who, await who.go(anew), number)).page.status).toBe(403)
    provider.twisted(({ auth_time: _, ...claims }, sign) => sign(claims))
    expect((await shownThere(who, await who.go(anew), number)).page.status).toBe(403)
    provider.twisted(undefined)
    const { page, asked: times } = await shownThere(who, await who.go(anew), number)
    expect([times, page.status, page.url.pathname]).toEqual([1, 200, '/desk/acts/issueKey'])
  })

  it('ends here with signing out, and is offered to end there', async () => {
    const number = await member()
    const who = traveller()
    await cameBack(who, number)
    const kept = sessionOf(who) ?? ''
    const out = await who.send(await who.go(`${city.url()}/desk`), {}, '/desk/sign-out')
    const [, link = ''] = /href="([^"]*\/sign-in\/sso\/end)"/.exec(out.html) ?? []
    who.jarOf(city.url()).set(cookie, kept)
    expect((await who.go(`${city.url()}/desk`)).url.pathname).toMatch(/\/desk\/sign-in$/)
    const there = await who.go(new URL(link, out.url).href, { until: (url) => url.origin === provider.issuer })
    expect(there.url.href).toMatch(new RegExp(`^${provider.issuer}/session/end\\?client_id=jiesu$`))
  })

  it('is offered to nobody without the secret of the client, or with that of another', async () => {
    const put = () => city.admin.put('/v1/keys/sign-on/secret', { secret: provider.client.secret })
    await city.admin.remove('/v1/keys/sign-on/secret')
    try {
      const page = await traveller().go(`${city.url()}/desk/sign-in/sso`)
      expect([page.status, page.url.origin]).toEqual([503, city.url()])
      await city.admin.put('/v1/keys/sign-on/secret', { secret: 'some other secret' })
      const number = await member()
      const who = traveller()
      isRefused(who, await cameBack(who, number))
    } finally {
      expect((await put()).status).toBe(200)
    }
  })

  it('says so where the provider is away, hangs nothing, and keys go on', async () => {
    const number = await member()
    const who = traveller()
    const back = await wayBack(who, number)
    await provider.away(true)
    try {
      for (const path of [`${city.url()}/desk/sign-in/sso`, back]) {
        const began = performance.now()
        const page = await who.go(path)
        expect([page.status, page.html.includes('name="key"')]).toEqual([503, true])
        expect(page.html).toContain('统一身份认证暂时连接不上')
        expect(performance.now() - began).toBeLessThan(8000)
      }
    } finally {
      await provider.away(false)
    }
  })
})
