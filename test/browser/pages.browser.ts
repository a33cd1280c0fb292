/** 网页在浏览器中 — accessible, readable at 320 pixels and twice the size, in print, by keyboard. */
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHeaders } from '../../shared/pages/link/layout.ts'
import { style } from '../../shared/pages/style.ts'
import { broken, brokenInTheDark, checking, launched, tooWide } from './chromium.ts'
import { smallInLarge } from './large.ts'
import { partsPage } from './parts.ts'
import { states as ofLinks } from './states.ts'

const pictures = '.scratch/browser'
const names = Object.keys(ofLinks)
const states: Readonly<Record<string, string>> = { ...ofLinks, parts: partsPage(), 'large parts': partsPage(true) }
let server: Server
let browser: Browser
let posted = ''

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  server = createServer((request, response) => {
    if (request.url?.startsWith('/assets/site.css')) {
      response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8' })
      return response.end(style)
    }
    const name = decodeURIComponent((request.url ?? '/').slice(1))
    request.on('data', (chunk: Buffer) => (posted += chunk.toString()))
    request.on('end', () => {
      response.writeHead(states[name] ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...pageHeaders })
      response.end(states[name] ?? '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await launched()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const urlOf = (name: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/${encodeURIComponent(name)}`

async function opened<T>(name: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await checking(browser, { viewport: { width, height: 640 } })
  try {
    const page = await context.newPage()
    await page.goto(urlOf(name))
    return await look(page)
  } finally {
    await context.close()
  }
}

describe('every page', () => {
  it.each(names)('%s breaks no rule of axe, and fits 320 and 640 pixels', (name) =>
    opened(name, 375, async (page) => {
      expect(await broken(page)).toEqual([])
      await page.screenshot({ path: `${pictures}/${name.replaceAll(' ', '-')}.png`, fullPage: true })
      expect(await tooWide(page, [320, 640])).toEqual([])
    }),
  )
  it.each(names)('%s is at most ten kilobytes', (name) =>
    expect(Buffer.byteLength(states[name] ?? '')).toBeLessThanOrEqual(10 * 1024),
  )
})

describe('under its own policy', () => {
  it('has its style, and runs no script', () =>
    opened('rating', 375, async (page) => {
      const background = await page.evaluate("getComputedStyle(document.querySelector('button')).backgroundColor")
      expect(background).toBe('rgb(20, 80, 140)')
      await expect(page.addScriptTag({ content: 'globalThis.ran = true' })).rejects.toThrow()
      expect(await page.evaluate('globalThis.ran')).toBe(undefined)
    }))
  it('is printed without its forms, black on white', () =>
    opened('rating', 800, async (page) => {
      await page.emulateMedia({ media: 'print' })
      await page.screenshot({ path: `${pictures}/rating-print.png`, fullPage: true })
      expect(await page.locator('form').isVisible()).toBe(false)
      expect(await page.locator('dl').isVisible()).toBe(true)
    }))
  it('is used by keyboard alone', () =>
    opened('rating', 375, async (page) => {
      posted = ''
      const focused = () => page.evaluate('document.activeElement.name')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('level')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('comment')
      await page.keyboard.type('太慢')
      await page.keyboard.press('Tab')
      await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'POST'),
        page.keyboard.press('Enter'),
      ])
      expect(Object.fromEntries(new URLSearchParams(posted))).toMatchObject({
        level: '4',
        comment: '太慢',
        give: 'yes',
        proof: 'p',
      })
    }))
})

describe('every part of the pages, in every state', () => {
  const looks = [...new Set([...style.matchAll(/\.([a-z][a-z-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name))]
  it('is on one page: whatever the stylesheet names', () => {
    const there = [...partsPage().matchAll(/class="([^"]*)"/g)].flatMap(([, all = '']) => all.split(' '))
    expect(looks.length).toBeGreaterThan(30)
    expect(looks.filter((look) => !there.includes(look) && look !== 'large')).toEqual([])
  })
  it.each(['parts', 'large parts'])('%s: breaks no rule of axe, by day or by night, and fits', (name) =>
    opened(name, 1280, async (page) => {
      await page.screenshot({ path: `${pictures}/${name.replace(' ', '-')}.png`, fullPage: true })
      expect(await broken(page)).toEqual([])
      expect(await brokenInTheDark(page)).toEqual([])
      expect(await tooWide(page, [320, 640])).toEqual([])
      if (name === 'large parts') expect(await smallInLarge(page)).toEqual([])
    }),
  )
})
