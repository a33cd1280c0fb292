/** 工作台在浏览器中 — every page of every role: accessible, readable at 320 pixels, without scripts too. */
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'

const pictures = '.scratch/browser'
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
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
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })
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
  mkdirSync(pictures, { recursive: true })
  city = await openCity({ port: 0, data: undefined })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
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

const broken = async (page: Page) =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })

describe('every page that a role is offered', () => {
  it('opens, breaks no rule of axe, fits 320 pixels and runs nothing that people wrote', async () => {
    expect(pages.length).toBeGreaterThan(60)
    const faults: string[] = []
    for (const [role, path] of pages) {
      const page = (await contexts.get(role)?.newPage()) as Page
      let alerts = 0
      page.on('dialog', (dialog) => {
        alerts++
        void dialog.dismiss()
      })
      const foreign: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(city.url)) foreign.push(request.url())
      })
      const answer = await page.goto(city.url + path)
      if (!answer || answer.status() >= 500) faults.push(`${role} ${path} answers ${answer?.status()}`)
      await page.addScriptTag({ path: axe })
      for (const rule of await broken(page)) faults.push(`${role} ${path} ${rule}`)
      await page.setViewportSize({ width: 320, height: 640 })
      const width = await page.evaluate('document.documentElement.scrollWidth')
      if (Number(width) > 320) faults.push(`${role} ${path} is ${width} pixels wide`)
      if (alerts > 0 || foreign.length > 0) faults.push(`${role} ${path} ran something: ${foreign.join(' ')}`)
      await page.close()
    }
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
