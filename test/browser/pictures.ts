/** `npm run pictures`: the pictures of the README, of a city in which weeks of the demonstration were played. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { readAppeals } from '../../infra/demo/appeals.ts'
import { diaryOf, momentOf } from '../../infra/demo/diary.ts'
import { play } from '../../infra/demo/play.ts'
import { scriptOf } from '../../infra/demo/script.ts'
import { type Case, stageOf } from '../../infra/demo/stage.ts'
import { carriersOf, tellingRound } from '../../infra/demo/telling.ts'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { launched } from './chromium.ts'

helpInstead(`npm run pictures [-- --look folder --kept folder]

  Plays a third of the demonstration's appeals, and makes the pictures of docs/pictures anew: WebP, at most 60 KB each.
  --look: as PNG, the main pages at three widths, all others at one, into this folder.
  --kept: the city that was played is kept in this folder, and taken from it the next time.`)

const folder = 'docs/pictures'
const mostBytes = 60 * 1024
const [from, to] = ['2026-09-28', '2026-11-17']

/** Every third appeal, so that it is done in a minute or two, and the one that is told at length. */
async function played(city: OpenCity): Promise<Map<number, Case>> {
  const appeals = readAppeals().filter(({ showcase, plan }, nth) => showcase || (nth % 3 === 0 && !plan.earlier))
  const diary = diaryOf(calendarOf(arrangements, { holidays: [], workdays: [] }), from, to)
  const stage = await stageOf(city)
  for (const appeal of appeals)
    stage.cases.set(appeal.id, { appeal, number: '', accessCode: '', orders: [], triedIn: new Set() })
  for (const mode of carriersOf(appeals)) stage.messages.behave(mode)
  const rounds = diary.slots.map(({ at }) => [at, () => tellingRound(at, stage)] as const)
  await play(scriptOf(appeals, diary, 12345), new Map(rounds), stage, city.host, (_, at) =>
    process.stdout.write(`\r${at.slice(0, 10)}`),
  )
  console.log('')
  return stage.cases
}

type Told = Pick<Case, 'number' | 'accessCode'>
type Who = 'anyone' | 'operator' | 'supervisor' | 'admin' | 'department' | 'appellant'
interface Main {
  name: string
  who: Who
  path: string
  /** one of the ten of the README */
  isShown?: true
}

interface Known {
  ticket: string
  order: string
  unit: string
  call: string
}

const mainPages = ({ ticket, order, call }: Known): readonly Main[] => [
  { name: 'home', who: 'anyone', path: '/', isShown: true },
  { name: 'appeal', who: 'anyone', path: '/appeal', isShown: true },
  { name: 'own', who: 'appellant', path: '/my', isShown: true },
  { name: 'figures', who: 'anyone', path: '/open/figures', isShown: true },
  { name: 'desk', who: 'operator', path: '/desk', isShown: true },
  { name: 'ticket', who: 'operator', path: `/desk/tickets/${ticket}`, isShown: true },
  { name: 'register', who: 'operator', path: `/desk/acts/register?callId=${call}`, isShown: true },
  { name: 'orders', who: 'department', path: '/desk' },
  { name: 'order', who: 'department', path: `/desk/orders/${order}`, isShown: true },
  { name: 'morning', who: 'supervisor', path: '/desk/see/readMorningList', isShown: true },
  { name: 'admin', who: 'admin', path: '/desk' },
  { name: 'wall', who: 'supervisor', path: '/desk/wall', isShown: true },
]

async function ask<B>(city: OpenCity, path: string, body?: object, key = city.keys.operator): Promise<B> {
  const answer = await fetch(city.url + path, {
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${text}`)
  return JSON.parse(text) as B
}

/** Something to look at: a matter in handling whose department has a key, and a call. */
async function knownIn(city: OpenCity, showcase: Told): Promise<Known> {
  interface Row {
    number: string
    orders?: { number: string; unit: string; state: string }[]
  }
  const { items } = await ask<{ items: Row[] }>(city, '/v1/tickets?worklist=open&limit=100')
  for (const number of [showcase.number, ...items.map((row) => row.number)]) {
    const { orders = [] } = await ask<Row>(city, `/v1/tickets/${number}`)
    const lead = orders.at(-1)
    if (!lead || !city.keys.units[lead.unit]) continue
    const now = new Date(city.host.clock.now()).toISOString()
    const call = { id: `call-${Date.now()}`, line: '12345', phone: '13998765432', offered: now, answered: now }
    await ask(city, '/v1/calls', call, city.keys.channels.phone)
    return { ticket: number, order: lead.number, unit: lead.unit, call: call.id }
  }
  throw new Error('no matter is in handling')
}

async function signedIn(browser: Browser, city: OpenCity, who: Who, known: Known, showcase: Told): Promise<Page> {
  const context = await browser.newContext({ baseURL: city.url, viewport: { width: 1280, height: 760 } })
  const page = await context.newPage()
  if (who === 'appellant') {
    await page.goto('/my')
    await page.fill('#number', showcase.number)
    await page.fill('#code', showcase.accessCode)
    await page.locator('main button').first().click()
  } else if (who !== 'anyone') {
    await page.goto('/desk')
    await page.fill('#key', who === 'department' ? (city.keys.units[known.unit] ?? '') : city.keys[who])
    await page.locator('main button').first().click()
  }
  return page
}

const tries = [0.85, 0.7, 0.55].flatMap((quality) => [1, 0.85, 0.75].map((scale) => [quality, scale] as const))

/** The browser makes WebP itself: as good as fits. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage()
  try {
    for (const [quality, scale] of tries) {
      const url: string = await blank.evaluate(`(async () => {
        const image = new Image()
        image.src = 'data:image/png;base64,${png.toString('base64')}'
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.width * ${scale}
        canvas.height = image.height * ${scale}
        const drawn = canvas.getContext('2d')
        drawn.imageSmoothingQuality = 'high'
        drawn.drawImage(image, 0, 0, canvas.width, canvas.height)
        return canvas.toDataURL('image/webp', ${quality})
      })()`)
      const made = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
      if (made.length <= mostBytes) return made
    }
  } finally {
    await blank.close()
  }
  throw new Error('no quality fits')
}

/** The weeks, or what a folder keeps of them. @returns number and access code of the one that is told at length */
async function showcaseIn(city: OpenCity, data: string | undefined): Promise<Told> {
  const file = data && join(data, 'showcase.json')
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Told
  const told = [...(await played(city)).values()].find(({ appeal }) => appeal.showcase)
  if (!told) throw new Error('no appeal is told at length')
  const { number, accessCode } = told
  if (file) writeFileSync(file, JSON.stringify({ number, accessCode }))
  return { number, accessCode }
}

async function main(): Promise<void> {
  const { look, kept: data } = parseArgs({ options: { look: { type: 'string' }, kept: { type: 'string' } } }).values
  const city = await openCity({ port: 0, data, startsAt: momentOf(from, '00:00'), samples: true })
  const browser = await launched()
  try {
    const showcase = await showcaseIn(city, data)
    const known = await knownIn(city, showcase)
    mkdirSync(folder, { recursive: true })
    if (look) mkdirSync(look, { recursive: true })
    for (const { name, who, path, isShown } of mainPages(known)) {
      const page = await signedIn(browser, city, who, known, showcase)
      await page.goto(path)
      // A look that is recorded is asked by a click.
      const next = page.locator('main > p > a.button').filter({ hasText: /打开工单|留痕/ })
      if (await next.count()) await next.click()
      if (isShown && !look) {
        const made = await webp(page, await page.screenshot())
        writeFileSync(join(folder, `${name}.webp`), made)
        console.log(`${name}.webp ${Math.round(made.length / 1024)} KB`)
      }
      for (const width of look ? [360, 768, 1280] : []) {
        await page.setViewportSize({ width, height: 800 })
        await page.screenshot({ path: join(look ?? '', `${name}-${width}.png`), fullPage: true })
      }
      await page.context().close()
    }
    if (look) await others(browser, city, look, known, showcase)
  } finally {
    await browser.close()
    await city.stop()
  }
}

/** Every page that the menus of each role lead to, and those of citizens. */
async function others(browser: Browser, city: OpenCity, look: string, known: Known, showcase: Told): Promise<void> {
  const seen = new Set<string>()
  for (const who of ['anyone', 'operator', 'supervisor', 'department', 'admin'] as const) {
    const page = await signedIn(browser, city, who, known, showcase)
    await page.goto(who === 'anyone' ? '/' : '/desk/all')
    const links = await page.$$eval('main a[href^="/"], nav a[href^="/"]', (all) =>
      all.map((one) => one.getAttribute('href') ?? ''),
    )
    for (const path of links) {
      if (seen.has(path)) continue
      seen.add(path)
      await page.goto(path)
      const file = `${who}${path.replaceAll(/[^\w]+/g, '-')}`
      await page.screenshot({ path: join(look, 'all', `${file}.png`), fullPage: true })
    }
    await page.context().close()
  }
}

await main()
process.exit(0)
