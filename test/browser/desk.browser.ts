/** 工作台在浏览器中 — every page of every role: accessible, readable at 320 pixels, without scripts too. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { broken, checking, launched, tooWide, watched } from './chromium.ts'

const roles = ['operator', 'supervisor', 'department', 'admin'] as const
type Role = (typeof roles)[number]

let city: OpenCity
let browser: Browser
let ticket = ''
let order = ''
const contexts = new Map<Role, BrowserContext>()
/** Each page once, by the first role that is offered it. */
const pages: [Role, string][] = []

const keyOf = (role: Role): string =>
  role === 'department' ? (city.keys.units['sy-heating-1'] ?? Object.values(city.keys.units)[0] ?? '') : city.keys[role]

async function ask(path: string, key: string, body: object) {
  const answer = await fetch(city.url + path, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  })
  return (await answer.json()) as { number: string; orders?: { number: string; unit: string }[] }
}

async function work(): Promise<void> {
  const appeal = {
    ...{ channel: 'web', reference: 'browser-1', ticketType: 'help', category: 'heating-temperature', area: '210102' },
    ...{
      title: '"><script>document.title="ran"</script>',
      text: '某小区3号楼，室温只有15度。<img src=x onerror=alert(1)>',
    },
    appellant: { name: '王女士', phone: '13800000000' },
  }
  ticket = (await ask('/v1/tickets', city.keys.channels.web ?? '', appeal)).number
  const toldInCall = { by: '李敏', callId: 'call-1' }
  await ask(`/v1/tickets/${ticket}/acceptance`, city.keys.operator, { toldInCall })
  const { orders } = await ask(`/v1/tickets/${ticket}/dispatches`, city.keys.operator, {})
  order = orders?.[0]?.number ?? ''
}

async function signedIn(role: Role): Promise<BrowserContext> {
  const context = await checking(browser)
  const page = await context.newPage()
  await page.goto(`${city.url}/desk`)
  await page.fill('#key', keyOf(role))
  await page.keyboard.press('Enter')
  await page.waitForURL(`${city.url}/desk`)
  const seen = new Set(pages.map(([, path]) => path))
  await page.goto(`${city.url}/desk/all`)
  const links = await page.$$eval('main a[href], header nav a[href]', (all) =>
    all.map((one) => one.getAttribute('href') ?? ''),
  )
  for (const path of links) if (path.startsWith('/desk') && !seen.has(path) && seen.add(path)) pages.push([role, path])
  await page.close()
  return context
}

beforeAll(async () => {
  ;[city, browser] = await Promise.all([openCity({ port: 0, data: undefined }), launched()])
  await work()
  for (const role of roles) contexts.set(role, await signedIn(role))
  pages.push(
    ['operator', `/desk/tickets/${ticket}`],
    ['operator', `/desk/orders/${order}`],
    ['operator', '/desk/wall'],
    ['operator', '/desk/calls/nobody'],
  )
  pages.push(
    ['operator', `/desk/acts/addNote?ticket=${ticket}`],
    ['operator', '/desk/find?number=1'],
    ['operator', '/desk/lists/nothing'],
  )
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await city?.stop()
}, 60_000)

describe('every page that a role is offered', () => {
  it('opens, breaks no rule of axe, fits 320 pixels and runs nothing that people wrote', async () => {
    expect(pages.length).toBeGreaterThan(60)
    const faults: string[] = []
    const walk = async (role: Role) => {
      const page = (await contexts.get(role)?.newPage()) as Page
      const ran = watched(page, city.url)
      for (const [, path] of pages.filter(([who]) => who === role)) {
        const answer = await page.goto(city.url + path)
        if (!answer || answer.status() >= 500) ran.push(`answers ${answer?.status()}`)
        const found = [...(await broken(page)), ...(await tooWide(page)), ...ran.splice(0)]
        faults.push(...found.map((fault) => `${role} ${path} ${fault}`))
      }
      await page.close()
    }
    await Promise.all(roles.map(walk))
    expect(faults).toEqual([])
  }, 900_000)
})

describe('the keyboard', () => {
  it('goes down the list, opens a row, and is silent in a field and once it is switched off', async () => {
    const page = (await contexts.get('operator')?.newPage()) as Page
    await page.goto(`${city.url}/desk`)
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.textContent')).toBe(ticket)
    await page.keyboard.press('/')
    await page.keyboard.type('jk?')
    expect(await page.inputValue('#number')).toBe('jk?')
    await page.evaluate("localStorage.setItem('keys', 'off')")
    await page.reload()
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY')
    await page.evaluate("localStorage.removeItem('keys')")
    await page.goto(`${city.url}/desk`)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${city.url}/desk/tickets/${ticket}`)
    await page.close()
  }, 60_000)
})
