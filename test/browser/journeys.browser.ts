/** 各人的一程 — each role from signing in to done by keyboard alone, the citizen without scripts. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { solved } from '../../infra/demo/solved.ts'
import { openCity } from '../../infra/local/open-city.ts'
import { sampleCity } from '../stack/city.ts'
import { placeOf } from '../stack/place.ts'
import { byKeyboard, type Keyboard } from './by-keyboard.ts'
import { launched, watched } from './chromium.ts'

const city = sampleCity(async () => placeOf(await openCity({ port: 0, data: undefined })))
let browser: Browser
beforeAll(async () => {
  browser = await launched()
})
afterAll(() => browser?.close())

/** A browser of one's own, whose pages must run nothing foreign. */
async function opened(path: string, { javaScriptEnabled = true } = {}) {
  const context = await browser.newContext({ baseURL: city.url(), javaScriptEnabled })
  const page = await context.newPage()
  const ran = watched(page, city.url())
  await page.goto(path)
  return { page, keys: byKeyboard(page), ran, close: () => context.close() }
}
const text = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''

async function atDesk(key: string, path = '/desk') {
  const here = await opened(path)
  await here.page.locator('#key:focus').waitFor()
  await here.keys.write(key)
  await here.keys.enter()
  return here
}
const key = {
  operator: () => city.city().keys.operator,
  supervisor: () => city.city().keys.supervisor,
  admin: () => city.city().keys.admin,
  unit: (unit: string) => city.city().keys.units[unit] ?? '',
}

describe('a citizen, without scripts', () => {
  it('appeals, is told number and code, looks, adds and rates', async () => {
    const { page, keys, ran, close } = await opened('/', { javaScriptEnabled: false })
    await keys.to('提出诉求')
    await keys.enter()
    // Of a group of choices Tab leads to one, arrows to the others: 咨询、求助、投诉.
    await keys.to('咨询')
    await keys.press('ArrowDown', 2)
    for (const [name, words] of [
      ['标题', '路灯不亮'],
      ['诉求内容', '门前三盏路灯不亮已有一周。'],
      ['姓名', '钱多多'],
      ['电话', '13900000001'],
    ] as const) {
      await keys.press('Tab')
      await keys.to(name)
      await keys.write(words)
    }
    await keys.enter()
    await keys.to('请回答')
    await keys.write(solved((await page.locator('#question').textContent()) ?? ''))
    await keys.enter()
    const [number = '', code = ''] = await page.locator('main b').allTextContents()
    expect(number).toMatch(/^\d{6}-\d{8}$/)
    await keys.to('查询进展')
    await keys.enter()
    // Whoever has just brought it is shown it; another day number and code are asked for.
    await page.context().clearCookies()
    await page.goto('/my')
    await signIn(keys, number, code)
    expect(await text(page)).toMatch(/待初核.*今天是第\d天/s)
    await keys.to('新的情况')
    await keys.write('又有一盏不亮。')
    await keys.press('Tab')
    await keys.enter()
    expect(await text(page)).toContain('已收到')

    await city.operator.post(`/v1/tickets/${number}/supplement-requests`, { ask: '请补充门牌号。' })
    await page.goto('/my')
    await keys.to('补充的内容')
    await keys.write('某路7号。')
    await keys.press('Tab')
    await keys.enter()
    expect(await text(page)).toContain('已收到')
    await city.operator.post(`/v1/tickets/${number}/acceptance`, {})
    await page.goto('/my')
    await keys.to('受理')
    await keys.press('Space')
    await keys.press('Tab')
    await keys.press('ArrowDown')
    await keys.to('还想说明的')
    await keys.write('受理很快')
    await keys.press('Tab')
    await keys.enter()
    expect(await text(page)).toContain('已收到')
    const { ratings } = (await city.operator.get(`/v1/tickets/${number}`)).body
    expect(ratings).toMatchObject([{ about: 'acceptance', comment: '受理很快' }])
    await close()
    expect(ran).toEqual([])
  })
})

async function signIn(keys: Keyboard, number: string, code: string): Promise<void> {
  await keys.to('编号')
  await keys.write(number)
  await keys.press('Tab')
  await keys.write(code.replace(' ', ''))
  await keys.enter()
}

const call = { line: '12345', phone: '13998765432' }
describe('an operator', () => {
  it('registers a call: one page, one post, twenty-five strokes beside the words, and has the number at once', async () => {
    await city
      .channel('phone')
      .post('/v1/calls', { ...call, id: 'journey-1', offered: city.now(), answered: city.now() })
    const { page, keys, ran, close } = await atDesk(key.operator(), '/desk/calls/journey-1')
    // What a function loads with its first registration of the day is no seat's wait.
    await page.goto('/desk/acts/register')
    const first = {
      text: '咨询办事地点。',
      title: '咨询',
      'appellant.name': '王女士',
      'appellant.phone': '13800000000',
    }
    for (const [name, words] of Object.entries(first)) await page.locator(`[name="${name}"]`).fill(words)
    await page.locator('[name=ticketType]').selectOption('consultation')
    await page.locator('main form button').first().click()
    await page.goto('/desk/calls/journey-1')
    await keys.to('登记')
    const before = keys.strokes()
    await page.goto('/desk/acts/register?callId=journey-1')
    const posts: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
    await page.locator('#f-text:focus').waitFor()
    await keys.write('某小区三号楼暖气不热，请派人检修。')
    for (const words of ['暖气不热', undefined, '室温不达标', '和平区', '某小区3号楼', '李女士', '13800000001']) {
      await keys.press('Tab')
      if (words === undefined) await keys.press('ArrowDown', 2)
      else await keys.write(words)
    }
    const saved = performance.now()
    await keys.enter()
    await page
      .getByText(/\d{6}-\d{8}/)
      .first()
      .waitFor()
    const took = performance.now() - saved
    const strokes = keys.strokes() - before
    console.log(`登记：${strokes} 次按键，${Math.round(took)} 毫秒得到编号`)
    expect(await text(page)).toMatch(/已办理.*\d{6}-\d{8}/s)
    expect(posts).toHaveLength(1)
    expect(strokes).toBeLessThanOrEqual(25)
    expect(took).toBeLessThan(1500)
    await close()
    expect(ran).toEqual([])
  })
  it.each(['is kept by a click', 'is kept by closing the browser'])('a half-filled one %s', async (how) => {
    const id = how.endsWith('click') ? 'journey-2' : 'journey-3'
    await city.channel('phone').post('/v1/calls', { ...call, id, offered: city.now(), answered: city.now() })
    const first = await atDesk(key.operator(), `/desk/acts/register?callId=${id}`)
    await first.page.locator('#f-text:focus').waitFor()
    await first.keys.write('说到一半，电话断了')
    if (how.endsWith('click')) {
      await first.keys.to('暂存')
      await first.keys.enter()
    } else await first.page.close({ runBeforeUnload: true })
    await first.close()
    await expect
      .poll(async () => (await city.operator.get(`/v1/calls/${id}/draft`)).status, { timeout: 10_000 })
      .toBe(200)
    const later = await atDesk(key.operator(), `/desk/calls/${id}`)
    await later.keys.to('继续填写')
    await later.keys.enter()
    expect(await later.page.locator('#f-text').inputValue()).toBe('说到一半，电话断了')
    await later.close()
    expect([...first.ran, ...later.ran]).toEqual([])
  })
  it('accepts and dispatches what is on the list', async () => {
    const { number } = (await city.register()).body
    const { page, keys, ran, close } = await atDesk(key.operator())
    await keys.press('/')
    await keys.write(number)
    await keys.enter()
    for (const [act, button] of [
      ['受理', '受理'],
      ['派单', '派单'],
    ] as const) {
      await keys.to(act, true)
      await keys.enter()
      await keys.to(button, true)
      await keys.enter()
      expect(await text(page)).toContain(`已办：${act}`)
    }
    expect((await city.operator.get(`/v1/tickets/${number}`)).body.state).toBe('handling')
    await close()
    expect(ran).toEqual([])
  })
})

interface Moment {
  moment: string
}
/** In Beijing, as a field of day and time holds it. */
const moment = (inDays: number): Moment => ({
  moment: new Date(Date.now() + inDays * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16),
})

/** Its form is opened, filled in and sent. @param fields by name: what is written, how often an arrow is pressed, or that it is chosen */
async function does(keys: Keyboard, act: string, fields: readonly (readonly [string, string | number | Moment])[]) {
  await keys.to(act, true)
  await keys.enter()
  for (const [name, given] of fields) {
    await keys.to(name)
    if (given === 'chosen') {
      await keys.press('Space')
      await keys.press('Tab')
    } else if (typeof given === 'object') await keys.moment(given.moment)
    else if (typeof given === 'number') await keys.press('ArrowDown', given)
    else await keys.write(given)
  }
  await keys.press('Tab')
  await keys.to(act, true)
  await keys.enter()
}

describe('a department', () => {
  it('acknowledges, replies in between and at last', async () => {
    const { unit, order, ticket } = await city.dispatched({ category: 'property-service', area: '210103' })
    await city.settled()
    const { page, keys, ran, close } = await atDesk(key.unit(unit))
    await keys.press('j')
    expect(await keys.focused()).toBe(order)
    await keys.enter()
    expect(await text(page)).toMatch(/联系人.*现在可以办理/s)
    await does(keys, '签收', [['何人', '李工']])
    expect(await text(page)).toContain('已办：签收')
    const texts = [
      ['办理记录', '现场查看，更换控制板。'],
      ['答复口径', '已安排检修，预计两日内恢复。'],
    ] as const
    await does(keys, '阶段性答复', texts)
    expect(await text(page)).toContain('已办：阶段性答复')
    await does(keys, '最终答复', [...texts, ['时间、', 'chosen'], ['时间', moment(0)], ['何人', '李工'], ['方式', 1]])
    expect(await text(page)).toContain('已办：最终答复')
    await close()
    expect((await city.operator.get(`/v1/tickets/${ticket}`)).body.state).toBe('replied')
    expect(ran).toEqual([])
  })
})

describe('a supervisor', () => {
  it('decides what a department gives back, and gives it more time', async () => {
    const [back, more] = [await city.dispatched(), await city.dispatched({ category: 'property-service' })]
    const give = { ground: 'not-responsible', form: 'give-back', reasons: '不属本单位职责' }
    await city.unit(back.unit).post(`/v1/work-orders/${back.order}/return-requests`, give)
    const asks = { months: 1, reasons: '需第三方机构鉴定' }
    await city.unit(more.unit).post(`/v1/work-orders/${more.order}/extension-requests`, asks)
    await city.settled()

    const { page, keys, ran, close } = await atDesk(key.supervisor(), '/desk/see/readMorningList')
    expect(await text(page)).toContain(back.ticket)
    await page.goto('/desk')
    await keys.press('/')
    await keys.write(more.ticket)
    await keys.enter()
    await does(keys, '审批延期', [
      ['决定', 1],
      ['理由', '情况属实'],
    ])
    expect(await text(page)).toContain('已办：审批延期')
    await page.goto('/desk')
    await keys.press('/')
    await keys.write(back.order)
    await keys.enter()
    if (await page.getByText('打开工单').count()) {
      await keys.to('打开工单')
      await keys.enter()
    }
    await does(keys, '审定退件', [
      ['决定', 1],
      ['理由', '确非其职责'],
    ])
    expect(await text(page)).toContain('已办：审定退件')
    await close()
    const { orders } = (await city.operator.get(`/v1/tickets/${back.ticket}`)).body
    expect(orders[0].state).toBe('given-back')
    const { extensions } = (await city.operator.get(`/v1/tickets/${more.ticket}`)).body
    expect(extensions).toMatchObject([{ state: 'granted' }])
    expect(ran).toEqual([])
  })
})

describe('an administrator', () => {
  it('adds a member of staff, and makes their key, which is shown once', async () => {
    const { page, keys, ran, close } = await atDesk(key.admin(), '/desk/lists/listStaff')
    await does(keys, '登记或变更人员', [
      ['工号', 'B0817'],
      ['姓名', '周敏'],
      ['话务员', 'chosen'],
    ])
    expect(await text(page)).toContain('已办理')
    const staff = await city.admin.get('/v1/staff/B0817')
    expect([staff.status, staff.body]).toMatchObject([200, { name: '周敏' }])
    await page.goto('/desk/all')
    await does(keys, '签发密钥', [
      ['角色', 2],
      ['工号', 'B0817'],
      ['名称', '周敏的密钥'],
      ['有效期至', moment(20)],
    ])
    expect(await text(page)).toMatch(/jsk_[a-z0-9]{12}_/)
    await close()
    expect(ran).toEqual([])
  })
})

describe('keys of the desk', () => {
  it('help, go down and up and open, are silent in a field, and can be switched off without a mouse', async () => {
    const numbers = [await city.register(), await city.register()].map(({ body }) => body.number)
    const { page, keys, close } = await atDesk(key.operator(), '/desk?worklist=review')
    await keys.press('j')
    const first = await keys.focused()
    await keys.press('j')
    expect(await keys.focused()).not.toBe(first)
    await keys.press('k')
    expect(await keys.focused()).toBe(first)
    await keys.press('?')
    expect(await page.locator('#keys').getAttribute('open')).not.toBe(null)
    await keys.press('/')
    await page.keyboard.type('jk?/')
    expect(await page.inputValue('#number')).toBe('jk?/')
    await keys.to('关闭快捷键')
    await keys.press('Enter')
    expect(await keys.focused()).toBe('打开快捷键')
    await keys.press('j')
    expect(await keys.focused()).toBe('打开快捷键')
    expect(numbers).toHaveLength(2)
    await close()
  })
})
