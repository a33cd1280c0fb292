/** 网页的花费 — a page costs the reads of the calls it shows, and those of its session. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ServiceCall } from '../../infra/local/host/endpoints.ts'
import { type Browsing, browser } from '../support/browsing.ts'
import { sampleCity } from './city.ts'
import { findPlace } from './place.ts'

const city = sampleCity()

/** What of it asks a table, but for the counter of calls and the registry, which is kept half a minute. */
async function readsOf(ask: () => Promise<unknown>): Promise<string[]> {
  await city.settled()
  // The first fills what is kept.
  await ask()
  const calls: ServiceCall[] = []
  const stop = city.city().host.watch((call) => calls.push(call))
  await ask()
  stop()
  return calls
    .filter(({ operation, input }) => /^(GetItem|Query)$/.test(operation) && !isOfCity(input))
    .map(
      ({ operation, input }) =>
        `${operation} ${/tickets|appellants|registry/i.exec(String(input.TableName))?.[0]?.toLowerCase()} ${keyOf(input)}`,
    )
    .sort()
}

const isOfCity = (input: Record<string, unknown>): boolean => JSON.stringify(input).includes('"S":"city"')
/** Which kind of item it is: the first word of its key. */
const keyOf = (input: Record<string, unknown>): string =>
  /"S":"([a-z-]+)/.exec(JSON.stringify(input.Key ?? input.ExpressionAttributeValues ?? {}))?.[1] ?? ''

async function atWork(): Promise<Browsing> {
  const here = browser(city.url())
  await here.send(await here.open('/desk/sign-in'), { key: await (await findPlace()).keyOf({ role: 'operator' }) })
  return here
}

describe('a page of the desk', () => {
  it.each([
    ['/desk/lists/listTickets?worklist=review', '/v1/tickets?worklist=review'],
    ['/desk/lists/listNotices?list=untold', '/v1/notices?list=untold'],
  ])('%s reads what its call reads, its session and its key', async (page, call) => {
    const here = await atWork()
    const ofCall = await readsOf(() => city.operator.get(call))
    const ofPage = await readsOf(() => here.open(page))
    const beside = ofPage.filter((read) => !ofCall.includes(read))
    expect(ofPage.length).toBeLessThanOrEqual(ofCall.length + 2)
    expect(beside.filter((read) => !/^GetItem registry (session|keys)/.test(read))).toEqual([])
  })
})

/** With the stylesheet and the script, as a browser that knows neither fetches them. */
async function weightOf(here: Browsing, path: string): Promise<number> {
  const { html, status } = await here.open(path)
  expect([path, status]).toEqual([path, 200])
  const assets = [...html.matchAll(/(?:href|src)="([^"]*\/assets\/[^"]*)"/g)].map(([, to = '']) => to)
  expect(assets.length).toBeGreaterThan(0)
  const texts = await Promise.all(assets.map(async (to) => (await here.open(to.replaceAll('&amp;', '&'))).html))
  return [html, ...texts].reduce((sum, text) => sum + gzipSync(text).length, 0)
}

describe('a main page', () => {
  const most = 60 * 1024
  it('weighs at most sixty kilobytes, compressed, with style and script', async () => {
    const here = await atWork()
    const { ticket } = await city.dispatched()
    const desk = ['/desk', '/desk/all', '/desk/acts/register', `/desk/tickets/${ticket}`, '/desk/wall']
    const citizens = ['/', '/appeal', '/my', '/knowledge', '/drafts', '/open/units', '/open/figures']
    const weights = new Map<string, number>()
    for (const path of [...desk, ...citizens]) weights.set(path, await weightOf(here, path))
    expect([...weights].filter(([, bytes]) => bytes > most)).toEqual([])
    // A stylesheet alone is some kilobytes: what is measured is not empty.
    expect(Math.min(...weights.values())).toBeGreaterThan(2000)
  })
})
