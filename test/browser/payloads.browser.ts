/** 注入 — what people write runs nowhere: every text field of every form, and every page that shows it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCity } from '../../infra/local/open-city.ts'
import { sampleCity } from '../stack/city.ts'
import { formFor, opened } from '../stack/consultations.ts'
import { placeOf } from '../stack/place.ts'
import { launched, watched } from './chromium.ts'
import { brought, signIn } from './citizens/by-hand.ts'
import { payloads } from './payloads.ts'

const city = sampleCity(async () => placeOf(await openCity({ port: 0, data: undefined, withStandIn: false })))
let browser: Browser
beforeAll(async () => {
  browser = await launched()
})
afterAll(() => browser?.close())

/** Without the policy, so that it is the escaping that holds; with it nothing would run anyway. */
const unguarded = (): Promise<BrowserContext> => browser.newContext({ baseURL: city.url(), bypassCSP: true })
const ranOn = async (page: Page, faults: string[]): Promise<string[]> => {
  const ran = await page.evaluate('globalThis.ran')
  return [...faults.splice(0), ...(ran === undefined ? [] : ['a script ran'])].map((fault) => `${page.url()} ${fault}`)
}

/** A long text may hold all of them; short ones hold one each. */
const everything = payloads.join('\n')

/** Whatever is written in is sent as it is: no field is too short, none must be filled in. */
const loose = `(() => {
  for (const form of document.querySelectorAll('main form')) form.noValidate = true
  for (const one of document.querySelectorAll('main details')) one.open = true
  for (const one of document.querySelectorAll('main [maxlength]')) one.removeAttribute('maxlength')
})()`

/** Every text field of the page, each with the next payload; then its own button. */
async function filledIn(page: Page, nth: { at: number }): Promise<number> {
  await page.evaluate(loose)
  const fields = page.locator(
    'main form[method=post] :is(input[type=text], input[type=password], input[type=search], textarea)',
  )
  const texts = Array.from({ length: await fields.count() }, () => payloads[nth.at++ % payloads.length] ?? '')
  await fields.evaluateAll((all, given) => {
    for (const [n, one] of all.entries()) (one as unknown as { value: string }).value = given[n] ?? ''
  }, texts)
  return texts.length
}

it('there are forty of them', () => expect(new Set(payloads).size).toBe(40))
it('they run where they are printed as they are', async () => {
  const context = await unguarded()
  let working = 0
  for (const payload of payloads) {
    const page = await context.newPage()
    const faults = watched(page, city.url())
    await page
      .setContent(`<p>${payload}</p><input value="${payload}"><input value='${payload}'>`)
      .catch(() => undefined)
    const ran = await page.evaluate('globalThis.ran').catch(() => 'led away')
    if (ran !== undefined || faults.length > 0) working++
    await page.close()
  }
  expect(working).toBeGreaterThan(20)
  await context.close()
})

describe('each of them', () => {
  it('stands as it was written on every page of its matter: for its appellant, the desk, the department, the authority', async () => {
    const context = await unguarded()
    const page = await context.newPage()
    const faults = watched(page, city.url())
    const { keys } = city.city()
    const found: string[] = []
    const numbers: { ticket: string; order: string; unit: string }[] = []
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const [title = '', place = '', name = '', address = ''] = [0, 10, 20, 30].map((more) => payloads[at + more])
      const appellant = { name, phone: '13800000000', address }
      const appeal = { title, place, text: everything, appellant, category: 'property-service' }
      const { ticket, order, unit } = await city.dispatched(appeal)
      numbers.push({ ticket, order, unit })
      await city.operator.post(`/v1/tickets/${ticket}/notes`, { text: name })
    }
    await city.settled()
    const unit = numbers[0]?.unit ?? ''
    for (const [role, key] of [
      ['operator', keys.operator],
      ['supervisor', keys.supervisor],
      ['department', keys.units[unit] ?? ''],
    ] as const) {
      await context.clearCookies()
      await page.goto('/desk')
      await page.fill('#key', key)
      await page.locator('main button').first().click()
      const lists = ['/desk', '/desk/lists/listTickets?worklist=open', '/desk/lists/listTickets?worklist=review']
      const of = numbers.flatMap(({ ticket, order }) =>
        role === 'department' ? [`/desk/orders/${order}`] : [`/desk/tickets/${ticket}`],
      )
      for (const path of [...(role === 'department' ? ['/desk'] : lists), ...of]) {
        const answer = await page.goto(path)
        const next = page.getByText('打开工单')
        if (await next.count()) await next.click()
        if (answer?.status() !== 200) found.push(`${path} answers ${answer?.status()}`)
        found.push(...(await ranOn(page, faults)))
      }
    }
    expect(found).toEqual([])
    expect(await page.locator('main').textContent()).toContain(payloads.at(-1))
    await context.close()
  })

  it('is shown again by citizens’ forms that refuse it, and by their own pages', async () => {
    const context = await unguarded()
    const page = await context.newPage()
    const faults = watched(page, city.url())
    const found: string[] = []
    const { consultation } = await opened(city)
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const [title = '', place = '', name = '', opinion = ''] = [0, 10, 20, 30].map((more) => payloads[at + more])
      const own = await brought(page, { title, place, text: everything, 'appellant.name': name })
      found.push(...(await ranOn(page, faults)))
      await page.context().clearCookies()
      await signIn(page, own)
      found.push(...(await ranOn(page, faults)))
      expect(await page.locator('main').textContent()).toContain(payloads.at(-1))
      const comment = await formFor(city, consultation, { title: title.slice(0, 60), opinion })
      await city.nobody.post(`/v1/public-consultations/${consultation}/comments`, comment)
    }
    const nth = { at: 0 }
    for (const path of ['/appeal', '/my', '/my/comment', `/drafts/${consultation}/comment`])
      for (let round = 0; round < payloads.length; round += 8) {
        await page.context().clearCookies()
        await page.goto(path)
        nth.at = round
        await filledIn(page, nth)
        await page.locator('main form[method=post] button').first().click()
        found.push(...(await ranOn(page, faults)))
      }
    for (const text of payloads) {
      await page.goto(`/knowledge?${new URLSearchParams({ q: text })}`)
      found.push(...(await ranOn(page, faults)))
    }
    await city.settled()
    for (const path of [`/drafts/${consultation}/comments`, `/drafts/${consultation}`]) {
      await page.goto(path)
      found.push(...(await ranOn(page, faults)))
    }
    expect(found).toEqual([])
    await context.close()
  })

  it('runs on no form of the desk that is sent with it in every field', async () => {
    const context = await unguarded()
    const page = await context.newPage()
    const faults = watched(page, city.url())
    const { keys } = city.city()
    const found: string[] = []
    const nth = { at: 0 }
    const seen = new Set<string>()
    let fields = 0
    for (const key of [keys.operator, keys.supervisor, keys.admin, Object.values(keys.units)[0] ?? '']) {
      await context.clearCookies()
      await page.goto('/desk')
      await page.fill('#key', key)
      await page.locator('main button').first().click()
      await page.goto('/desk/all')
      const links = await page.$$eval('main a[href^="/desk/acts/"]', (all) =>
        all.map((one) => one.getAttribute('href') ?? ''),
      )
      for (const path of links) {
        if (seen.has(path)) continue
        seen.add(path)
        await page.goto(path)
        fields += await filledIn(page, nth)
        await page.locator('main form[method=post] button').last().click()
        found.push(...(await ranOn(page, faults)))
      }
    }
    expect(found).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
    expect(fields).toBeGreaterThan(400)
    await context.close()
  })
})

describe('another site', () => {
  it('cannot frame a page, send a form of ours, or be led to', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${city.url()}/desk`)
    await page.fill('#key', city.city().keys.operator)
    await page.locator('main button').first().click()
    const { body } = await city.register()
    // Another host to the browser, and so another site.
    const elsewhere = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end(
        `<iframe src="${city.url()}/desk"></iframe><form method="post" action="${city.url()}/desk/acts/accept"><input name="_in.ticket" value="${body.number}"></form>`,
      )
    })
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
    const stranger = await context.newPage()
    await stranger.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`)
    const framed = () => stranger.frames().find((frame) => frame !== stranger.mainFrame())
    await expect.poll(() => framed()?.url()).toMatch(/^chrome-error:/)
    const answered = stranger.waitForResponse((one) => one.request().method() === 'POST')
    await stranger.locator('form').evaluate((form) => (form as unknown as { submit(): void }).submit())
    expect((await answered).status()).toBe(403)
    elsewhere.close()
    expect((await city.operator.get(`/v1/tickets/${body.number}`)).body.state).toBe('registered')
    for (const to of ['//elsewhere.example', 'https://elsewhere.example/desk', '/\\elsewhere.example']) {
      await context.clearCookies()
      await page.goto(`${city.url()}/desk/sign-in?${new URLSearchParams({ to })}`)
      await page.fill('#key', city.city().keys.operator)
      await page.locator('main button').first().click()
      expect(new URL(page.url()).origin).toBe(city.url())
    }
    await context.close()
  })
})
