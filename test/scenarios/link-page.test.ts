/** 链接网页 over HTTP — asked who it is, an appellant reads, adds and rates; nobody else learns anything. */
import { describe, expect, it } from 'vitest'
import { closing } from '../articles/worked.ts'
import { type City, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { browser } from '../support/browsing.ts'
import { eventually } from '../support/eventually.ts'
import { open, send } from '../support/pages.ts'

const city = sampleCity()
let people = 0
/** Somebody with a telephone of their own. */
const somebody = () => `1380000${String(++people).padStart(4, '0')}`

async function linked(purpose: string, appeal: Record<string, unknown> = {}) {
  const phone = somebody()
  const born = await city.register({ appellant: { name: '钱多多', phone }, place: '某小区七号楼', ...appeal })
  return { ...(await linkOf(born.body.number, purpose)), phone, ...born.body }
}

async function linkOf(number: string, purpose: string, channel = 'web') {
  const made = await city.channel(channel).post(`/v1/tickets/${number}/links`, { purpose })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return { url: `${city.url()}${made.body.link}`, ends: made.body.ends as string }
}

/** A help matter, worked to its end, with a link to rate it. */
async function closed(here: City) {
  const phone = somebody()
  const done = await here.dispatched({ category: 'property-service', appellant: { name: '孙', phone } })
  await closing(here, done.ticket, done.order, done.unit)
  return { ...done, ...(await linkOf(done.ticket, 'rate')), phone }
}

const levels = async (ticket: string) =>
  ((await city.operator.get(`/v1/tickets/${ticket}`)).body.ratings as { level: number; via: string }[]).map(
    ({ level, via }) => `${level} ${via}`,
  )

describe('a link', () => {
  it('shows nothing until it is answered, and a scanner that opens it changes nothing', async () => {
    const { url, number, phone, accessCode } = await linked('progress')
    const before = (await city.operator.get(`/v1/tickets/${number}/timeline`)).body
    for (const method of ['GET', 'GET', 'HEAD']) {
      const { status, text } = await open(url, method)
      expect(status).toBe(200)
      expect(text).not.toMatch(new RegExp(`钱多多|某小区|室温|${number}|${phone.slice(-4)}|${accessCode}`))
    }
    expect((await city.operator.get(`/v1/tickets/${number}/timeline`)).body).toEqual(before)

    const registered = async () =>
      (await city.operator.get(`/v1/tickets/${number}/notices`)).body.items.find(
        ({ type }: { type: string }) => type === 'appeal.registered',
      )
    expect(await eventually(registered, (notice) => notice !== undefined)).not.toHaveProperty('readAt')
    const shown = await send(url, { code: phone.slice(-4) })
    expect([shown.status, shown.text]).toEqual([200, expect.stringMatching(/家中室温不达标/)])
    expect(await registered()).toMatchObject({ state: 'told', readAt: expect.any(String) })
    expect(shown.text).toContain(number)
    expect(shown.text).toContain('待初核')
    expect(shown.text).not.toMatch(new RegExp(`钱多多|某小区|${phone}|${accessCode}`))
    const [four, four2] = [accessCode.slice(0, 4), accessCode.slice(4)]
    expect((await send(url, { code: `${four} ${four2}` })).status).toBe(200)
  })

  it('opens one’s own page beside it to whoever gave the access code here, and to nobody else', async () => {
    const { url, number, phone, accessCode } = await linked('progress')
    const given = async (code: string, site: string) => {
      const here = browser(city.url())
      const answer = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ code }),
        headers: { 'sec-fetch-site': site, origin: 'null' },
      })
      expect(answer.status).toBe(200)
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        here.cookies.set(name, value)
      }
      return (await here.open('/my')).text
    }
    expect(await given(accessCode, 'same-origin')).toContain(number)
    expect(await given(phone.slice(-4), 'same-origin')).not.toContain(number)
    expect(await given(accessCode, 'cross-site')).not.toContain(number)
  })

  it('is a page of ten kilobytes at most, without scripts, that stays where it is', async () => {
    const { url, phone, number } = await linked('supplement', { title: '<script>alert(1)</script>&"\'' })
    const long = '<b>很长的答复</b>'.repeat(300)
    await city.operator.post(`/v1/tickets/${number}/rejection`, { ground: 6, reasons: long })
    const { html, text, headers } = await send(url, { code: phone.slice(-4) })
    expect(text).toContain('<script>alert(1)</script>&"\'')
    expect(text).toContain('<b>很长的答复</b>')
    expect(html).not.toMatch(/<script|<style|<b>|<img|src=|\sstyle=|\son\w+=/)
    expect(Buffer.byteLength(html)).toBeLessThan(10 * 1024)
    const told = ['cache-control', 'referrer-policy', 'x-robots-tag', 'x-content-type-options', 'content-type']
    expect(told.map((name) => headers.get(name))).toEqual([
      'no-store',
      'no-referrer',
      'noindex, nofollow',
      'nosniff',
      'text/html; charset=utf-8',
    ])
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'self'; object-src 'none'; .*frame-ancestors 'none'/,
    )
  })

  it('says how many wrong answers are left, and then waits', async () => {
    const { url, phone, number, accessCode } = await linked('progress')
    const right = phone.slice(-4)
    const not = right === '1111' ? '2222' : '1111'
    for (const left of [4, 3, 2, 1]) {
      const wrong = await send(url, { code: not })
      expect([wrong.status, wrong.text]).toEqual([403, expect.stringContaining(`还可以再试${left}次`)])
      expect(wrong.text).not.toContain(number)
    }
    expect((await send(url, { code: '' })).status).toBe(403)
    expect((await send(url, { code: not })).text).toContain('不能再试')
    const shut = await send(url, { code: right })
    expect([shut.status, shut.text]).toEqual([429, expect.stringMatching(/约\d+分钟后再试/)])
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(60)
    // Whoever comes with number and code is held up by none of it.
    expect((await city.appellant(number, accessCode).get(`/v1/tickets/${number}`)).status).toBe(200)
  })

  it.skipIf(isRemote)('of another, unknown, cut off or ended is gone, and all alike', async () => {
    const { url, ends } = await linked('progress')
    const unknown = await open(`${city.url()}/l/${'A'.repeat(22)}`)
    expect(unknown.status).toBe(404)
    for (const one of [url.slice(0, -1), `${url}A`, `${city.url()}/l/x`])
      expect((await open(one)).html).toBe(unknown.html)
    expect((await send(`${city.url()}/l/${'A'.repeat(22)}`, { code: '1234' })).html).toBe(unknown.html)
    await city.advanceTo(new Date(Date.parse(ends) - 3_600_000).toISOString())
    expect((await open(url)).status).toBe(200)
    await city.advanceTo(ends)
    expect([(await open(url)).html, (await send(url, { code: '1234' })).html]).toEqual([unknown.html, unknown.html])
  })

  it('opens one matter: the digits, or the proof, of another do nothing', async () => {
    const [one, other] = [await linked('progress'), await linked('progress')]
    expect((await send(one.url, { code: other.phone.slice(-4) })).status).toBe(403)
    expect((await send(one.url, { code: other.accessCode })).status).toBe(403)
    const { hidden } = await send((await linkOf(other.number, 'rate')).url, { code: other.accessCode })
    expect(hidden).toEqual({})
    const supplement = await linkOf(other.number, 'supplement')
    const shown = await send(supplement.url, { code: other.accessCode })
    expect((await send(one.url, { proof: shown.hidden.proof ?? '' })).status).toBe(403)
    expect((await send(supplement.url, { proof: `${shown.hidden.proof}x` })).status).toBe(403)
    expect((await send(supplement.url, { proof: shown.hidden.proof ?? '' })).status).toBe(200)
  })

  it('asks again when the code was issued anew, and knows the new one', async () => {
    const { url, number, phone, accessCode } = await linked('supplement')
    const { hidden } = await send(url, { code: accessCode })
    const { body } = await city.operator.post(`/v1/tickets/${number}/access-codes`, { reasons: '来电核实身份' })
    expect(body.accessCode).not.toBe(accessCode)
    const again = await send(url, { ...hidden, text: '楼上也不热' })
    expect([again.status, again.hidden.text]).toEqual([403, '楼上也不热'])
    expect((await send(url, { code: accessCode })).status).toBe(403)
    const added = await send(url, { ...again.hidden, code: body.accessCode })
    expect([added.status, added.text]).toEqual([200, expect.stringMatching(/已收到.*楼上也不热/s)])
    expect((await send(url, { code: phone.slice(-4) })).status).toBe(200)
  })

  it('of a confidential report shows its number, and says to call', async () => {
    const report = { ticketType: 'report', title: '反映某公司排污' }
    const { url, number, phone, accessCode } = await linked('supplement', report)
    // A family shares the telephone: its digits do not even say that there is one.
    const digits = await send(url, { code: phone.slice(-4) })
    expect([digits.status, digits.text]).toEqual([403, expect.not.stringContaining(number)])
    const shown = await send(url, { code: accessCode })
    expect(shown.text).toMatch(new RegExp(`请来电了解.*${number}.*12345`, 's'))
    expect(shown.text).not.toMatch(/排污|待初核|登记/)
    expect(shown.html).not.toContain('<form')
    const acted = await send(url, { code: accessCode, give: 'yes', once: 'a', text: '还有' })
    expect(acted.text).not.toContain('已收到')
    expect((await city.operator.get(`/v1/tickets/${number}`)).body.addedFacts).toBeUndefined()
  })

  it('is made for a channel of the matter only, and for nobody else', async () => {
    const { number, accessCode } = await linked('progress')
    const path = `/v1/tickets/${number}/links`
    const asked = { purpose: 'rate' }
    expect((await city.channel('phone').post(path, asked)).status).toBe(404)
    for (const who of [city.operator, city.supervisor, city.appellant(number, accessCode)])
      expect((await who.post(path, asked)).status).toBe(403)
  })
})

describe('a rating by link', () => {
  it('is given once, however often and by whomever it is sent at once', async () => {
    const { url, ticket, phone } = await closed(city)
    const { hidden, text } = await send(url, { code: phone.slice(-4) })
    expect(text).toMatch(/是否满意/)
    expect(await levels(ticket)).toEqual([])
    const both = await Promise.all([send(url, { ...hidden, level: '5' }), send(url, { ...hidden, level: '1' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [given] = await levels(ticket)
    expect(await levels(ticket)).toHaveLength(1)
    expect(['5 link', '1 link']).toContain(given)
    // Sent once more as it was, it is what was given.
    const again = await send(url, { ...hidden, level: given?.[0] ?? '' })
    expect([again.status, again.text]).toEqual([200, expect.stringMatching(/您已提交/)])
    expect(again.html).not.toContain('<form')
    expect(await levels(ticket)).toHaveLength(1)
    const later = await send(url, { code: phone.slice(-4) })
    expect(later.text).toMatch(/您已提交.*满意/s)
  })

  it('is not asked for where nothing was told, or it was given another way', async () => {
    const { url, phone } = await linked('rate')
    const early = await send(url, { code: phone.slice(-4) })
    expect([early.status, early.text]).toEqual([200, expect.stringContaining('目前没有可以评价的事项')])
    const refused = await send(url, { code: phone.slice(-4), give: 'yes', level: '5' })
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('现在还不能评价')])

    const done = await closed(city)
    await city
      .appellant(done.ticket, done.accessCode)
      .post(`/v1/tickets/${done.ticket}/ratings`, { level: 4, via: 'link' })
    const twice = await send(done.url, { code: done.phone.slice(-4), give: 'yes', level: '1' })
    expect([twice.status, twice.text]).toEqual([409, expect.stringMatching(/已评价：满意/)])
    expect(await levels(done.ticket)).toEqual(['4 link'])
  })

  it('takes no link that was made for something else', async () => {
    const { ticket, phone } = await closed(city)
    const { url } = await linkOf(ticket, 'supplement')
    const rated = await send(url, { code: phone.slice(-4), give: 'yes', level: '5' })
    expect([rated.status, rated.text]).toEqual([403, expect.stringContaining('不能用于这一事项')])
    expect(await levels(ticket)).toEqual([])
    const { url: rate } = await linkOf(ticket, 'rate')
    expect((await send(rate, { code: phone.slice(-4), give: 'yes', text: '补充' })).status).toBe(403)
    const { url: progress } = await linkOf(ticket, 'progress')
    expect((await send(progress, { code: phone.slice(-4), give: 'yes', level: '5' })).status).toBe(403)
  })
})

describe('facts by link', () => {
  it('answer what was asked first, then add, each form once, five in all', async () => {
    const { url, number, phone } = await linked('supplement')
    await city.operator.post(`/v1/tickets/${number}/supplement-requests`, { ask: '请补充门牌号。' })
    const first = await send(url, { code: phone.slice(-4) })
    expect(first.text).toMatch(/请您补充.*请补充门牌号/s)
    const given = await send(url, { ...first.hidden, text: '501室\r\n三单元' })
    expect([given.status, given.text]).toEqual([200, expect.stringMatching(/已收到.*您已提交.*501室/s)])
    expect((await send(url, { ...first.hidden, text: '501室\r\n三单元' })).status).toBe(200)
    expect((await send(url, { ...first.hidden, text: '另一个' })).status).toBe(409)
    let form = given
    for (const more of ['一', '二', '三', '四']) form = await send(url, { ...form.hidden, text: more })
    expect(form.text).toContain('补充次数已用完')
    expect((await send(url, { ...given.hidden, once: 'sixth', text: '五' })).status).toBe(409)
    const { body } = await city.operator.get(`/v1/tickets/${number}`)
    expect(body.supplement.text).toBe('501室\n三单元')
    expect(body.addedFacts.map(({ text }: { text: string }) => text)).toEqual(['一', '二', '三', '四'])
    expect((await send(url, { ...first.hidden, once: 'seventh' })).status).toBe(400)
  })
})

describe('a matter that ended', () => {
  it('shows no form for facts, and takes none, with a sentence', async () => {
    const { url, number, phone } = await linked('supplement')
    const open = await send(url, { code: phone.slice(-4) })
    expect(open.html).toContain('name="text"')
    await city.operator.post(`/v1/tickets/${number}/rejection`, { ground: 6, reasons: '依法应当通过诉讼解决' })
    const ended = await send(url, { code: phone.slice(-4) })
    expect([ended.status, ended.text]).toEqual([200, expect.stringContaining('现在不能补充')])
    expect(ended.html).not.toContain('<form')
    const late = await send(url, { ...open.hidden, text: '楼上也不热' })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('现在不能补充')])
    expect((await city.operator.get(`/v1/tickets/${number}`)).body.addedFacts).toBeUndefined()
  })

  it('of an enterprise shows its number after the digits of its telephone', async () => {
    const firm = { appellantKind: 'organisation', businessEnvironment: true, category: 'enterprise-approval' }
    const enterprise = { ticketType: 'enterprise', ...firm, title: '贷款难' }
    const { url, number, phone } = await linked('progress', enterprise)
    const shown = await send(url, { code: phone.slice(-4) })
    expect([shown.status, shown.text]).toEqual([200, expect.stringMatching(new RegExp(`请来电了解.*${number}`, 's'))])
    expect(shown.text).not.toContain('贷款难')
  })
})

describe('a form', () => {
  it('is a form: what is none is refused as a page', async () => {
    const { url } = await linked('progress')
    const json = await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
    expect([json.status, await json.text()]).toEqual([415, expect.stringContaining('<!doctype html>')])
    expect((await send(url, { unknown: 'x' })).status).toBe(400)
    expect((await send(url, { code: '\ud800' })).status).toBe(400)
    expect((await send(url, { text: '\u200b' })).status).toBe(400)
    const latin = await fetch(url, {
      method: 'POST',
      body: 'text=%e9',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([latin.status, await latin.text()]).toEqual([400, expect.stringContaining('<!doctype html>')])
  })
})
