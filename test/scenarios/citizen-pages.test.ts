/** 公众网页 over HTTP — an appeal is brought, looked at, added to and rated without a script; nobody else’s is. */
import { describe, expect, it } from 'vitest'
import { solved } from '../../infra/demo/solved.ts'
import { png } from '../files/samples.ts'
import { sampleCity } from '../stack/city.ts'
import { opened } from '../stack/consultations.ts'
import { type Browsing, browser, type Shown } from '../support/browsing.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const here = () => browser(city.url())
const cookie = '__Host-citizen'
let people = 0
const appeal = (more: Record<string, string> = {}) => ({
  ...{ ticketType: 'complaint', title: '路灯不亮', text: '门前三盏路灯不亮已有一周。', place: '某路7号' },
  ...{ 'appellant.name': '钱多多', 'appellant.phone': `1390000${String(++people).padStart(4, '0')}` },
  ...more,
})
const answerOf = ({ html }: Shown): string => solved(/<p id="question">([^<]*)<\/p>/.exec(html)?.[1] ?? '')
const told = ({ html }: Shown): string[] => [...html.matchAll(/<b>([^<]*)<\/b>/g)].map(([, text = '']) => text)

/** @returns the page that says number and code, and both */
async function brought(citizen: Browsing, more: Record<string, string> = {}) {
  const checked = await citizen.send(await citizen.open('/appeal'), appeal(more))
  const shown = await citizen.send(checked, { _step: 'send', _answer: answerOf(checked) })
  const [number = '', code = ''] = told(shown)
  return { shown, checked, number, code: code.replace(' ', '') }
}
/** With number and code: the session in which the appeal was brought is left. */
async function signedIn(citizen: Browsing, number: string, code: string): Promise<Shown> {
  const shown = await citizen.open('/my')
  if (shown.form('/my/sign-out')) await citizen.send(shown, {}, { action: '/my/sign-out' })
  return citizen.send(await citizen.open('/my'), { number, code })
}
const why = ({ html }: Shown) => /role="alert" id="why">([^<]*)/.exec(html)?.[1]

describe('a citizen', () => {
  it('brings an appeal, is told number, code and limit, and rates how it was accepted', async () => {
    const citizen = here()
    const home = await citizen.open('/')
    expect([home.status, home.headers.get('cache-control')]).toEqual([200, expect.stringContaining('public')])
    expect(home.html).toMatch(/href="tel:\d+"/)
    const empty = await citizen.send(await citizen.open('/appeal'), {})
    expect([empty.status, empty.text]).toEqual([400, expect.stringMatching(/请选择一项.*必填/)])
    expect(empty.html).toMatch(/href="#f-title"/)

    const { shown, checked, number, code } = await brought(citizen)
    expect(checked.text).toMatch(/请核对.*门前三盏路灯.*之后会怎样/)
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(shown.text).toMatch(/平台将在\d{4}-\d\d-\d\d24时前审核/)
    const again = await citizen.send(checked, { _step: 'send', _answer: answerOf(checked) })
    expect(told(again)).toEqual(told(shown))

    const own = await signedIn(citizen, number, code)
    expect([own.status, new URL(own.url).pathname]).toEqual([200, expect.stringMatching(/\/my$/)])
    expect(own.text).toMatch(/待初核.*期限.*最后一日为.*今天是第\d天，共\d天/)
    expect(own.url).not.toContain(code)
    expect(own.html).not.toContain(code)
    const added = await citizen.send(own, { text: '又有一盏不亮' }, { action: '/my/acts/addFacts' })
    expect([added.status, added.text]).toEqual([200, expect.stringContaining('已收到')])

    await city.operator.post(`/v1/tickets/${number}/acceptance`, {})
    const accepted = await citizen.open('/my')
    expect(accepted.text).toContain('受理')
    const rated = await citizen.send(accepted, { about: 'acceptance', level: '4' }, { action: '/my/acts/rate' })
    expect(rated.text).toContain('已收到')
    expect((await city.operator.get(`/v1/tickets/${number}`)).body.ratings).toMatchObject([{ level: 4, via: 'link' }])
    const withdrawn = await citizen.send(rated, {}, { action: '/my/acts/withdraw' })
    expect(withdrawn.text).toMatch(/现在不能办理的/)
    expect((await citizen.send(withdrawn, {}, { action: '/my/sign-out' })).url).not.toMatch(/\/my/)
    expect((await citizen.open('/my')).form()?.action).toMatch(/\/my\/sign-in$/)
  })
  it('adds a picture as soon as the appeal is registered, and opens it once it was scanned', async () => {
    const citizen = here()
    const { number, shown } = await brought(citizen)
    expect(shown.html).toContain('/my/files"')
    const empty = await citizen.click('/my/files')
    expect(empty.text).toMatch(/还没有附件/)
    const asked = await citizen.send(empty, { kind: 'usual', name: '坏了的路灯' }, { action: '/my/files' })
    expect([asked.status, asked.text]).toEqual([200, expect.stringMatching(/5分钟内有效/)])
    const back = await citizen.upload(asked, png({ words: '钱多多' }))
    expect([new URL(back.url).pathname, back.text]).toEqual([
      expect.stringMatching(/\/my\/files$/),
      expect.stringContaining('坏了的路灯'),
    ])
    const open = await eventually(
      async () => /href="([^"]*\/my\/files\/file-[^"]*)"/.exec((await citizen.open('/my/files')).html)?.[1],
      (to) => to !== undefined,
    )
    expect((await citizen.open('/my')).text).toMatch(/坏了的路灯\.png.*可用/)
    const read = await citizen.click(open?.replace(/^.*(?=\/my)/, '') ?? '')
    expect([read.status, read.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')])
    const stranger = here()
    const { number: other } = await brought(stranger)
    expect(other).not.toBe(number)
    expect((await stranger.click(open?.replace(/^.*(?=\/my)/, '') ?? '')).status).toBe(404)

    const script = await citizen.send(await citizen.open('/my/files'), { kind: 'video' }, { action: '/my/files' })
    await citizen.upload(script, Buffer.from('#!/bin/sh'))
    const told = await eventually(
      async () => (await citizen.open('/my/files')).text,
      (text) => text.includes('未收'),
    )
    expect(told).toContain('video/mp4')
    // From another site nothing is asked for.
    expect((await citizen.send(back, {}, { action: '/my/files', from: 'https://elsewhere.example' })).status).toBe(403)
  })
  it('whose answer is wrong gets another question, and nothing is registered', async () => {
    const citizen = here()
    const checked = await citizen.send(await citizen.open('/appeal'), appeal())
    const wrong = await citizen.send(checked, { _step: 'send', _answer: '不知道' })
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('验证题答得不对')])
    expect(wrong.html).toContain('门前三盏路灯')
  })
  it('is told of unknown numbers, of wrong codes and of no number the same', async () => {
    const { number, code } = await brought(here())
    const not = code === '11111111' ? '22222222' : '11111111'
    for (const [of, by] of [
      [number, not],
      ['261009-48213077', code],
      ['x', code],
      [number, ''],
    ] as const) {
      const citizen = here()
      const shown = await signedIn(citizen, of, by)
      expect([shown.status, why(shown)]).toEqual([403, '编号或者查询码不正确。'])
      expect(citizen.cookies.has(cookie)).toBe(false)
    }
  })
  it('has a session of their own each time: one that was brought along opens nothing', async () => {
    const { number, code } = await brought(here())
    const citizen = here()
    const before = 'a'.repeat(43)
    citizen.cookies.set(cookie, before)
    await signedIn(citizen, number, code)
    const first = citizen.cookies.get(cookie) ?? ''
    expect(first).not.toBe(before)
    const other = here()
    other.cookies.set(cookie, first)
    expect((await other.open('/my')).text).toContain(number)
    await citizen.send(await citizen.open('/my'), {}, { action: '/my/sign-out' })
    expect((await other.open('/my')).text).not.toContain(number)
  })
})

describe('nothing is taken', () => {
  const facts = { action: '/my/acts/addFacts' }
  it('from another site, without a token, or with that of another session', async () => {
    const [citizen, other] = [here(), here()]
    const own = await brought(citizen)
    const page = await signedIn(citizen, own.number, own.code)
    const stranger = await brought(other)
    const theirs = await signedIn(other, stranger.number, stranger.code)
    const log = async () => (await city.operator.get(`/v1/tickets/${own.number}/timeline`)).body.decisions.length
    const before = await log()
    const token = theirs.form(facts.action)?.fields._form ?? ''
    for (const sent of [
      await citizen.send(page, { text: '伪造' }, { ...facts, from: 'https://elsewhere.example' }),
      await citizen.send(page, { text: '伪造', _form: '' }, facts),
      await citizen.send(page, { text: '伪造', _form: token }, facts),
    ]) {
      expect([sent.status, sent.text]).toEqual([403, expect.stringMatching(/请重新输入.*没有提交.*伪造/)])
    }
    expect(await log()).toBe(before)
    const form = await here().open('/my')
    expect((await here().send(form, { number: own.number, code: own.code })).status).toBe(403)
  })
})

describe('what people write', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    "'--><svg onload=1>",
  ]
  it.each(payloads)('stands on every page as it was written: %s', async (text) => {
    const citizen = here()
    const written = { title: text, text, place: text, 'appellant.name': text }
    const { checked, number, code } = await brought(citizen, written)
    const own = await signedIn(citizen, number, code)
    const refused = await citizen.send(own, { text: '' }, { action: '/my/acts/addFacts' })
    const wrong = await citizen.send(await here().open('/my'), { number: text, code: text })
    const edited = await citizen.send(checked, { _step: 'edit' })
    for (const page of [
      checked,
      own,
      refused,
      wrong,
      edited,
      await citizen.open(`/knowledge?q=${encodeURIComponent(text)}`),
    ]) {
      expect(page.html).not.toMatch(/<script|<img|<svg|(href|src|action)="javascript:/)
      // What stands in quotes is a value.
      expect(page.html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[a-z][^<>]*\son\w+=/)
    }
    expect(own.text).toContain(text)
  })
})

describe('what anyone reads', () => {
  it('has pages for each, which a cache may keep, and no script', async () => {
    for (const path of [
      '/',
      '/drafts',
      '/knowledge',
      '/open/figures',
      '/open/results',
      '/open/inspections',
      '/open/units',
      '/open/inquiries',
    ]) {
      const shown = await here().open(path)
      expect([path, shown.status]).toEqual([path, 200])
      expect(shown.html).not.toMatch(/<style|<script|\sstyle=|\son\w+=/)
      expect(shown.headers.get('content-security-policy')).toContain("default-src 'self'")
    }
    expect((await here().open('/knowledge/nothing-here')).status).toBe(404)
    expect((await here().open('/drafts/nothing-here')).status).toBe(404)
  })
  it('a draft is read and commented on, and what became of it is shown by number and code', async () => {
    const { consultation } = await opened(city)
    const citizen = here()
    const draft = await citizen.open(`/drafts/${consultation}`)
    expect(draft.text).toMatch(/正在征求意见.*第1条 目的/)
    const form = await citizen.open(`/drafts/${consultation}/comment`)
    const wrong = await citizen.send(form, { title: '供热期', _answer: '不知道' })
    expect([wrong.status, wrong.html]).toEqual([400, expect.stringContaining('href="#f-name"')])
    const made = await citizen.send(wrong, {
      ...{ title: '供热期', opinion: '建议延长。', name: '欧阳', idNumber: '110101199003070070', occupation: '教师' },
      ...{ phone: '13955512345', email: 'o@example.com', clause: '2', _answer: answerOf(wrong) },
    })
    expect([made.status, made.text]).toEqual([201, expect.stringContaining('已收到您的意见')])
    const [comment = '', code = ''] = told(made)
    const own = await citizen.send(await citizen.open('/my/comment'), { comment, code })
    expect([own.status, own.text]).toEqual([200, expect.stringContaining(comment)])
    const not = await citizen.send(await citizen.open('/my/comment'), { comment, code: 'X'.repeat(8) })
    expect(not.status).toBeGreaterThanOrEqual(400)
    expect((await citizen.open(`/drafts/${consultation}/comments`)).status).toBe(200)
  })
  it('is larger where one asks for it, on every page from then on', async () => {
    const citizen = here()
    const large = await citizen.open('/knowledge?large=yes&q=x')
    expect(large.html).toContain('<body class="large">')
    expect(large.url).toMatch(/\/knowledge\?q=x$/)
    expect((await citizen.open('/')).html).toContain('<body class="large">')
    expect((await citizen.open('/?large=no')).html).not.toContain('<body class="large">')
  })
})
