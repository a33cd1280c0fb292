/** 网页的花费 — a page costs the reads of the calls it shows, and those of its session. */
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
