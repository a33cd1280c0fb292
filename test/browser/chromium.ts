/** 浏览器 — opens chromium, and says what is wrong with a page that it shows. */
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

export const chromiumAt = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const launched = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumAt, args: ['--no-sandbox', '--disable-gpu'] })

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** In it pages keep their policy: axe comes by the debugger, as no page could bring it. */
export async function checking(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  await context.addInitScript({ path: axe })
  return context
}

/** What its pages ran, asked of others, or complained of, from now on. */
export function watched(page: Page, site: string): string[] {
  const faults: string[] = []
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`)
  })
  page.on('pageerror', ({ message }) => faults.push(`an error: ${message}`))
  page.on('console', (said) => {
    // That an answer was a refusal is no fault of its page.
    if (said.type() === 'error' && !/^Failed to load resource: .* status of 4\d\d/.test(said.text()))
      faults.push(`said ${said.text()}`)
  })
  return faults
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** Rules of axe that it breaks, each with the first place. @param rules these alone */
export const broken = (page: Page, rules?: readonly string[]): Promise<string[]> =>
  page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run({ resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  }, rules)

/** 320 pixels are 1280 at four times the size (WCAG 1.4.10); 640 are 1280 at twice. */
export async function tooWide(page: Page, widths: readonly number[] = [320]): Promise<string[]> {
  const before = page.viewportSize()
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 })
    const is = Number(await page.evaluate('document.documentElement.scrollWidth'))
    if (is > width) faults.push(`is ${is} pixels wide at ${width}`)
  }
  if (before) await page.setViewportSize(before)
  return faults
}

/** 深色 — contrast in the other colours. */
export async function brokenInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const found = await broken(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  return found.map((fault) => `in the dark: ${fault}`)
}
