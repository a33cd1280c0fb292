/** 网页在浏览器中 — accessible, readable at 320 pixels and twice the size, in print, by keyboard. */
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHeaders } from '../../shared/pages/link/layout.ts'
import { style } from '../../shared/pages/style.ts'
import { states } from './states.ts'

const pictures = '.scratch/browser'
const names = Object.keys(states)
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
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
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const urlOf = (name: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/${encodeURIComponent(name)}`

/** @param bypassCSP only to look into the page with a script, which its policy forbids */
async function opened<T>(
  name: string,
  { width, bypassCSP = false }: { width: number; bypassCSP?: boolean },
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 640 }, bypassCSP })
  try {
    const page = await context.newPage()
    await page.goto(urlOf(name))
    return await look(page)
  } finally {
    await context.close()
  }
}

describe('every page', () => {
  it.each(names)('%s breaks no rule of axe', (name) =>
    opened(name, { width: 375, bypassCSP: true }, async (page) => {
      await page.addScriptTag({ path: axe })
      const { violations, passes } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: object[]; passes: object[] }> } }).axe.run(),
      )
      expect(passes.length).toBeGreaterThan(5)
      expect(violations).toEqual([])
    }),
  )
  // 320 pixels are 1280 at four times the size (WCAG 1.4.10); 640 are 1280 at twice.
  it.each(names.flatMap((name) => [320, 640].map((width) => [name, width] as const)))(
    '%s fits %i pixels',
    (name, width) =>
      opened(name, { width }, async (page) => {
        await page.screenshot({ path: `${pictures}/${name.replaceAll(' ', '-')}-${width}.png`, fullPage: true })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }),
  )
  it.each(names)('%s is at most ten kilobytes', (name) =>
    expect(Buffer.byteLength(states[name] ?? '')).toBeLessThanOrEqual(10 * 1024),
  )
})

describe('under its own policy', () => {
  it('has its style, and runs no script', () =>
    opened('rating', { width: 375 }, async (page) => {
      const background = await page.evaluate("getComputedStyle(document.querySelector('button')).backgroundColor")
      expect(background).toBe('rgb(20, 80, 140)')
      await expect(page.addScriptTag({ content: 'globalThis.ran = true' })).rejects.toThrow()
    }))
  it('is printed without its forms, black on white', () =>
    opened('rating', { width: 800 }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      await page.screenshot({ path: `${pictures}/rating-print.png`, fullPage: true })
      expect(await page.locator('form').isVisible()).toBe(false)
      expect(await page.locator('dl').isVisible()).toBe(true)
    }))
  it('is used by keyboard alone', () =>
    opened('rating', { width: 375 }, async (page) => {
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
