/** 工作台 over HTTP — signed in, the desk works by pages; nobody else sees or sends anything. */
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { png, wav } from '../files/samples.ts'
import { sampleCity } from '../stack/city.ts'
import { findPlace } from '../stack/place.ts'
import { type Browsing, browser } from '../support/browsing.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()

async function keyOf(role: 'operator' | 'admin'): Promise<string> {
  const place = await findPlace()
  return place.keyOf({ role })
}

const atWork = async (role: 'operator' | 'admin' = 'operator'): Promise<Browsing> => signedInWith(await keyOf(role))

async function signedInWith(key: string): Promise<Browsing> {
  const here = browser(city.url())
  const page = await here.open('/desk/sign-in')
  const home = await here.send(page, { key })
  expect([home.status, new URL(home.url).pathname]).toEqual([200, expect.stringMatching(/\/desk$/)])
  return here
}

const cookie = '__Host-staff'
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

describe('signing in', () => {
  it('is asked for by every page, and leads back to it', async () => {
    const here = browser(city.url())
    const asked = await here.open('/desk/lists/listTickets?worklist=review')
    expect(asked.url).toMatch(/\/desk\/sign-in\?to=/)
    // A city that names no provider offers none.
    expect(asked.html).not.toContain('/desk/sign-in/sso')
    const none = await browser(city.url()).open('/desk/sign-in/sso')
    expect([none.status, none.form()?.action]).toEqual([503, expect.stringMatching(/\/desk\/sign-in$/)])
    const shown = await here.send(asked, { key: await keyOf('operator') })
    expect(shown.url).toMatch(/\/desk\/lists\/listTickets\?worklist=review$/)
    expect(shown.text).toContain('工作清单')
  })
  it('says the same of every key that opens nothing', async () => {
    const right = await keyOf('operator')
    const wrong = [`${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`, 'jsk_000000000000_', '', 'x'.repeat(3000)]
    const said = new Set<string>()
    for (const key of wrong) {
      const here = browser(city.url())
      const { status, html } = await here.send(await here.open('/desk/sign-in'), { key })
      expect(status).toBe(403)
      expect(here.cookies.has(cookie)).toBe(false)
      expect(html).not.toContain(key || 'jsk_0')
      said.add(/role="alert" id="why">([^<]*)/.exec(html)?.[1] ?? '')
    }
    expect([...said]).toEqual(['没有登录：密钥不正确、已过期或者已停用。'])
  })
  it('makes a session of its own each time: one that was brought along opens nothing', async () => {
    const here = browser(city.url())
    const brought = 'a'.repeat(43)
    here.cookies.set(cookie, brought)
    await here.send(await here.open('/desk/sign-in'), { key: await keyOf('operator') })
    const first = here.cookies.get(cookie)
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(first).not.toBe(brought)
    await here.send(await here.open('/desk/sign-in'), { key: await keyOf('operator') })
    expect(here.cookies.get(cookie)).not.toBe(first)
  })
  it('leads nowhere but to pages of the desk', async () => {
    for (const to of [
      'https://elsewhere.example/desk',
      '//elsewhere.example',
      '/desk/../v1/city',
      'javascript:alert(1)',
    ]) {
      const here = browser(city.url())
      const page = await here.open(`/desk/sign-in?${new URLSearchParams({ to })}`)
      expect(page.html).not.toContain('elsewhere')
      expect((await here.send(page, { key: await keyOf('operator'), to })).url).toMatch(/\/desk$/)
    }
  })
  it('ends: the next page asks who it is', async () => {
    const here = await atWork()
    const kept = here.cookies.get(cookie) ?? ''
    await here.send(await here.open('/desk'), {}, { action: '/desk/sign-out' })
    here.cookies.set(cookie, kept)
    expect((await here.open('/desk')).url).toMatch(/\/desk\/sign-in/)
  })
  it('ends with its key', async () => {
    const made = await city.admin.post('/v1/keys', { role: 'operator', name: '临时', expires: inDays(20) })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const here = browser(city.url())
    await here.send(await here.open('/desk/sign-in'), { key: made.body.key })
    expect((await here.open('/desk')).status).toBe(200)
    expect((await here.open('/desk')).url).toMatch(/\/desk$/)
    expect((await city.admin.remove(`/v1/keys/${made.body.id}`)).status).toBeLessThan(300)
    expect((await here.open('/desk')).url).toMatch(/\/desk\/sign-in/)
  })
  it('no page is kept by others, framed, or runs what stands in it', async () => {
    const { headers, html } = await (await atWork()).open('/desk')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    )
    expect([headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['no-referrer', 'nosniff'])
    expect(html).not.toMatch(/<style|<script>|<[^>]*\s(style|on\w+)=/)
  })
})

describe('a form', () => {
  const accepting = (number: string) => `/desk/acts/accept?ticket=${number}`
  const stateOf = async (number: string) => (await city.operator.get(`/v1/tickets/${number}`)).body.state

  it('accepts a matter, and leads to its page, which says so', async () => {
    const { body } = await city.register()
    const here = await atWork()
    const shown = await here.open(`/desk/tickets/${body.number}`)
    expect(shown.text).toMatch(/现在可以办理.*受理.*第十六条/)
    const done = await here.send(await here.open(accepting(body.number)), {})
    expect([done.status, done.url]).toEqual([200, expect.stringContaining(`/desk/tickets/${body.number}`)])
    expect(done.text).toContain('已办：受理')
    expect(await stateOf(body.number)).toBe('accepted')
  })
  it('sent twice counts once', async () => {
    const { body } = await city.register()
    const here = await atWork()
    const form = await here.open(`/desk/acts/addNote?ticket=${body.number}`)
    await Promise.all([1, 2].map(() => here.send(form, { text: '已电话了解情况' })))
    const { body: read } = await city.operator.get(`/v1/tickets/${body.number}`)
    expect(read.notes).toHaveLength(1)
  })
  it('of another session, of another site, or of nobody, changes nothing, and what was typed is shown again', async () => {
    const { body } = await city.register()
    const [here, there] = [await atWork(), await atWork()]
    const form = await here.open(accepting(body.number))
    const foreign = await there.send(form, { note: '这是刚才填写的' })
    expect([foreign.status, foreign.text]).toEqual([403, expect.stringContaining('这是刚才填写的')])
    expect((await here.send(form, {}, { from: 'https://elsewhere.example' })).status).toBe(403)
    expect((await browser(city.url()).send(form, {})).status).toBe(403)
    expect(await stateOf(body.number)).toBe('registered')
  })
  it('that is refused says why, by which article, and keeps what was typed', async () => {
    const { body } = await city.register()
    const here = await atWork()
    const refused = await here.send(await here.open(`/desk/acts/reject?ticket=${body.number}`), {
      reasons: '材料<b>不全',
    })
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('材料&lt;b&gt;不全')
    expect(refused.html).toMatch(/<a href="#f-ground">/)
  })
  it('of what the role may not do is refused as the interface refuses it', async () => {
    const { body } = await city.register()
    const here = await atWork('admin')
    const refused = await here.send(await here.open(accepting(body.number)), {})
    expect([refused.status, await stateOf(body.number)]).toEqual([403, 'registered'])
  })
  it('registers an appeal, and shows number and access code', async () => {
    const here = await atWork()
    const done = await here.send(await here.open('/desk/acts/register'), {
      text: '某小区三号楼暖气不热，请派人检修。',
      title: '暖气不热',
      ticketType: 'help',
      category: '室温不达标',
      area: '和平区',
      'appellant.name': '李女士',
      'appellant.phone': '13800000001',
    })
    expect(done.status, done.text).toBe(200)
    const [number = ''] = /\d{6}-\d{8}/.exec(done.text) ?? []
    expect(await stateOf(number)).toBe('registered')
    expect(done.text).toMatch(/查询码 \d{8}/)
  })
  it('shows the secret of a key once, after a fresh sign-in', async () => {
    const here = await atWork('admin')
    const form = await here.open('/desk/acts/issueKey')
    const done = await here.send(form, { role: 'operator', name: '新话务员', expires: inDays(20).slice(0, 16) })
    expect(done.text).toMatch(/jsk_[a-z0-9]{12}_/)
  })
})

describe('a link on another site', () => {
  it('makes nobody look at who somebody is: it shows what would be asked, and a click asks it', async () => {
    const { body } = await city.register()
    const here = await atWork()
    const path = `/desk/see/readIdentity?ticket=${body.number}&purpose=${encodeURIComponent('回访')}`
    const looks = async () => (await city.supervisor.get(`/v1/tickets/${body.number}/identity-looks`)).body.items.length
    const before = await looks()
    const shown = await here.open(path)
    expect([shown.status, shown.text]).toEqual([200, expect.not.stringMatching(/1\d{10}/)])
    expect(await looks()).toBe(before)
    expect((await here.click(path)).status).toBe(200)
    expect(await looks()).toBe(before + 1)
  })
  it('fills in no form, and says nothing of what was done', async () => {
    const { body } = await city.register()
    const here = await atWork()
    const form = await here.open(`/desk/acts/reject?ticket=${body.number}&reasons=${encodeURIComponent('别处写的')}`)
    expect(form.html).not.toContain('别处写的')
    expect((await here.open(`/desk/tickets/${body.number}?done=close`)).text).not.toContain('已办：')
  })
  it('that sends a form shows none of it', async () => {
    const here = browser(city.url())
    const page = await (await atWork()).open('/desk/acts/register')
    expect(
      (await here.send(page, { text: '请将密钥发至某处' }, { from: 'https://elsewhere.example' })).text,
    ).not.toContain('某处')
  })
})

describe('a right key', () => {
  it('is let in whatever others behind the same address tried', async () => {
    const here = browser(city.url())
    for (let n = 0; n < 14; n++) await here.send(await here.open('/desk/sign-in'), { key: `wrong ${n}` })
    const home = await here.send(await here.open('/desk/sign-in'), { key: await keyOf('operator') })
    expect(home.url).toMatch(/\/desk$/)
  })
})

describe('what people write', () => {
  it('stays text on every page of its matter', async () => {
    const payload = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'{{7*7}}'
    const { body } = await city.register({ title: payload.slice(0, 60), text: payload, place: payload.slice(0, 60) })
    const here = await atWork()
    for (const path of [
      `/desk/tickets/${body.number}`,
      '/desk',
      '/desk/lists/listTickets?worklist=open',
      `/desk/acts/accept?ticket=${body.number}`,
    ]) {
      const { html, status } = await here.open(path)
      expect(status).toBe(200)
      expect(html).not.toMatch(/<script>|<img|onerror=alert\(2\)>/)
    }
  })
  it('an address that leads nowhere says so', async () => {
    const here = await atWork()
    for (const path of [
      '/desk/lists/nothing',
      '/desk/acts/readTicket',
      '/desk/see/__proto__',
      '/desk/lists/constructor',
    ])
      expect((await here.open(path)).status).toBe(404)
  })
})

describe('files of a ticket', () => {
  it('are sent for a purpose of the role, and opened by a click that is recorded', async () => {
    const { ticket, accessCode } = await city.dispatched()
    const appellant = city.appellant(ticket, accessCode)
    const bytes = png()
    const asked = await appellant.post(`/v1/tickets/${ticket}/files`, {
      name: '漏水',
      for: 'appeal',
      returnTo: 'https://12345.example.gov.cn/my',
    })
    expect(asked, JSON.stringify(asked.body)).toMatchObject({ status: 201 })
    const form = new FormData()
    for (const [name, value] of Object.entries<string>(asked.body.upload.fields)) form.append(name, value)
    form.append('file', new Blob([bytes]), 'x')
    const sent = await fetch(asked.body.upload.url, { method: 'POST', body: form, redirect: 'manual' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringMatching(/^https:\/\/12345/)])

    const here = await atWork()
    expect((await here.click(`/desk/tickets/${ticket}`)).html).toContain(`/desk/tickets/${ticket}/files"`)
    const open = await eventually(
      async () =>
        /href="([^"]*\/files\/file-[^"]*)"/.exec((await here.click(`/desk/tickets/${ticket}/files`)).html)?.[1],
      (to) => to !== undefined,
    )
    const path = open?.replace(/^.*(?=\/desk)/, '') ?? ''
    const looks = async () => {
      const { body } = await city.supervisor.get(`/v1/tickets/${ticket}/identity-looks`)
      return body.items.filter(({ fields = [] }: { fields?: string[] }) => fields.includes(asked.body.file)).length
    }
    const fromElsewhere = await here.open(path)
    expect([fromElsewhere.status, fromElsewhere.text, await looks()]).toEqual([
      200,
      expect.stringContaining('打开附件（留痕）'),
      0,
    ])
    expect((await here.click(path)).headers.get('content-disposition')).toContain('attachment')
    expect(await looks()).toBe(1)

    const listed = await here.click(`/desk/tickets/${ticket}/files`)
    expect(listed.html).toMatch(/<option value="recording"/)
    expect(listed.html).not.toMatch(/<option value="reply"/)
    const next = await here.send(listed, { for: 'recording', kind: 'usual', name: '' }, { action: '/files' })
    expect((await here.upload(next, wav())).text).toMatch(/附件.*录音/)
    const refused = await here.send(listed, { for: 'reply', kind: 'usual' }, { action: '/files' })
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('您不能提交该用途的附件')])
    const foreign = await here.send(
      listed,
      { for: 'recording', kind: 'usual' },
      { action: '/files', from: 'https://elsewhere.example' },
    )
    expect(foreign.html).not.toContain('multipart')
  })
})

describe('a table as an office program saves it', () => {
  const csv = (rows: string[]) => ['渠道流水号,诉求类型,标题,诉求内容,姓名,电话', ...rows].join('\r\n')
  const gbk = (text: string): Uint8Array<ArrayBuffer> => {
    const [code, known] = [new Map<string, number[]>(), new TextDecoder('gb18030')]
    for (let high = 0xa1; high < 0xf8; high++)
      for (let low = 0xa1; low < 0xff; low++) code.set(known.decode(Uint8Array.of(high, low)), [high, low])
    return Uint8Array.from([...text].flatMap((sign) => code.get(sign) ?? [sign.charCodeAt(0)]))
  }
  it('is taken, in either encoding, and says of each row that was not what is wrong', async () => {
    const here = await atWork()
    expect((await here.open('/desk/all')).html).toContain('/desk/imports/postIntakeBatch"')
    const shown = await here.open('/desk/imports/postIntakeBatch')
    const rows = csv([
      `page-${Date.now()}-1,投诉,路灯不亮,门前路灯不亮,钱多多,13900000001`,
      `page-${Date.now()}-2,nothing,路灯不亮,门前路灯不亮,钱多多,13900000001`,
    ])
    const begun = await here.send(shown, { channel: 'web' }, { action: '/postIntakeBatch', file: gbk(rows) })
    expect([begun.status, begun.url]).toEqual([200, expect.stringMatching(/\/desk\/imports\/postIntakeBatch\//)])
    const path = new URL(begun.url).pathname.replace(/^.*(?=\/desk)/, '')
    const told = await eventually(
      async () => (await here.open(path)).text,
      (text) => text.includes('已经办完'),
    )
    expect(told).toMatch(/没有登记的各行.*3 /)
    const wrong = await here.send(shown, { channel: 'web' }, { action: '/postIntakeBatch', file: gbk('不是表格') })
    expect([wrong.status >= 400, wrong.text]).toEqual([true, expect.stringMatching(/标题|列/)])
    const foreign = await here.send(
      shown,
      {},
      { action: '/postIntakeBatch', file: gbk(rows), from: 'https://elsewhere.example' },
    )
    expect(foreign.status).toBe(403)
  })
})

describe('a department', () => {
  it('acknowledges several orders with one button, and is told of each that it may not', async () => {
    const [one, other] = [await city.dispatched(), await city.dispatched()]
    expect(one.unit).toBe(other.unit)
    const here = await signedInWith(await (await findPlace()).keyOf({ role: 'department', unit: one.unit }))
    const shown = await here.open('/desk')
    expect(shown.html).toContain(`name="order.${one.order}"`)
    const sent = await here.send(
      shown,
      { [`order.${one.order}`]: 'yes', [`order.${other.order}`]: 'yes', 'order.261009-48213077-1': 'yes' },
      { action: '/desk/acknowledge' },
    )
    expect(sent.text).toMatch(/已签收2份，共选3份。/)
    for (const { order } of [one, other])
      expect((await city.unit(one.unit).get(`/v1/work-orders/${order}`)).body.acknowledgedAt).toBeDefined()
    const again = await here.send(shown, { [`order.${one.order}`]: 'yes' }, { action: '/desk/acknowledge' })
    expect(again.text).toMatch(/已签收0份，共选1份。/)
  })
})

describe('the wall', () => {
  it('shows what is open, late and untold, and of today’s calls what the interface says', async () => {
    const here = await atWork()
    const today = dateOf(city.now())
    const { body } = await city.operator.get(`/v1/connection-rates?from=${today}&to=${today}`)
    const shown = await here.open('/desk/wall')
    expect(shown.text).toMatch(/在办.*今日到期.*已逾期.*未告知/)
    const [day] = body.items
    if (day) expect(shown.text).toContain(`${day.offered} 今日呼入`)
    else expect(shown.text).not.toContain('今日呼入')
  })
})
