/** 公众网页在浏览器中 — every page of citizens in every state: accessible, without script, readable at any size. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCity } from '../../infra/local/open-city.ts'
import { sampleCity } from '../stack/city.ts'
import { placeOf } from '../stack/place.ts'
import { broken, brokenInTheDark, checking, launched, tooWide, watched } from './chromium.ts'
import { citizenStates, type Scene, type State } from './citizens/states.ts'
import { later, type World, worldOf } from './citizens/world.ts'
import { smallInLarge } from './large.ts'

const startsAt = '2026-06-08T09:00:00+08:00'
const city = sampleCity(async () => placeOf(await openCity({ port: 0, data: undefined, startsAt })))
let browser: Browser
let made: World | undefined

beforeAll(async () => {
  browser = await launched()
}, 60_000)
afterAll(() => browser?.close())

const world = (): World => {
  if (!made) throw new Error('nothing is at work yet')
  return made
}

/** Whatever is wrong with a page, but for what it is about. */
async function faultsOf(page: Page): Promise<string[]> {
  const scripts = await page.evaluate('document.scripts.length')
  const asked = await page.locator('footer a[href^="tel:"]').isVisible()
  const wide = await tooWide(page, [320, 640])
  const dark = await brokenInTheDark(page)
  return [
    ...(await broken(page)),
    ...(scripts === 0 ? [] : [`has ${scripts} scripts`]),
    ...(asked ? [] : ['does not say where to call']),
    ...[...wide, ...dark],
  ]
}

/** What is drawn is drawn larger, by the server. */
async function asLarge(state: State, scene: Scene): Promise<void> {
  await scene.page.goto('/?large=yes')
  await state.show(scene)
  expect(await scene.page.locator('body').getAttribute('class')).toBe('large')
}

const all = Object.entries(citizenStates).flatMap(([page, states]) =>
  states.map((state: State) => ({ name: `${page}: ${state.says}`, state })),
)
function walked(when: State['when']): void {
  // What anyone reads is kept by a browser for minutes: each part of the walk has one of its own.
  let context: BrowserContext
  beforeAll(async () => {
    context = await checking(browser, { baseURL: city.url() })
  })
  afterAll(() => context?.close())
  it.each(all.filter(({ state }) => state.when === when))('$name', async ({ state }) => {
    await context.clearCookies()
    const page = await context.newPage()
    const ran = watched(page, city.url())
    try {
      await state.show({ page, city, world })
      expect(await page.locator('main').textContent()).toMatch(state.shows)
      expect([...(await faultsOf(page)), ...ran]).toEqual([])
      // The same page as whoever chose larger type is shown it.
      if (await page.locator('svg').count()) await asLarge(state, { page, city, world })
      else await page.evaluate("document.body.className = 'large'")
      expect([...(await smallInLarge(page)), ...(await tooWide(page))]).toEqual([])
    } finally {
      await page.close()
    }
  })
}

describe('where nothing is yet', () => walked('first'))
describe('at work', () => {
  beforeAll(async () => {
    made = await worldOf(city)
  })
  walked('at work')
})
describe('later', () => {
  beforeAll(async () => {
    made ??= await worldOf(city)
    await later(city, made)
  })
  walked('later')
})
