/** 空取 — polls that find nothing, counted with keys of the usual limit. */
import { setTimeout as sleep } from 'node:timers/promises'
import { bearer } from '../local/client.ts'
import type { OpenCity } from '../local/open-city.ts'
import { administering, unit } from './asking.ts'
import { type Life, type PollPlace, pollPlaces } from './counted.ts'
import type { Tally } from './tally.ts'

const path = '/v1/work-orders?state=open&limit=100'
const keys = 8
/** Seconds of a minute within which all of them ask. */
const enough = 30

/** @param counted begins to count; its answer says what it was since @returns of all keys, by place */
export async function pollsOf(
  city: OpenCity,
  meter: Pick<Tally, 'answered'>,
  counted: () => () => Life,
): Promise<{ polls: Record<PollPlace, Life>; each: number }> {
  const administer = administering(city)
  const named = { role: 'department', unit, expires: '2099-01-01T00:00:00+08:00' }
  const all: string[] = []
  for (let n = 0; n < keys; n++) {
    const { key } = (await administer('POST', '/v1/keys', { ...named, name: `${n}` })) as { key: string }
    all.push(key)
  }

  // Known before, and some time ago: what was written a moment ago is known by no name yet.
  city.host.clock.advanceTo(city.host.clock.now() + 60_000)
  await city.host.idle()
  const asked = (key: string, etag?: string) =>
    fetch(city.url + path, {
      headers: { authorization: bearer(key), ...(etag ? { 'if-none-match': etag } : {}) },
    })
  let etag: string | undefined
  for (let n = 0; n < 2; n++) etag = (await asked(city.keys.units[unit] ?? '')).headers.get('etag') ?? undefined
  const left = 60 - ((Date.now() / 1000) % 60)
  if (left < enough) await sleep((left + 0.1) * 1000)

  const polls: Partial<Record<PollPlace, Life>> = {}
  for (const place of pollPlaces) {
    const took = counted()
    for (const key of all) {
      const { status } = await asked(key, etag)
      if (status !== 304) throw new Error(`a poll in vain was answered ${status}`)
      meter.answered(0)
    }
    await city.host.idle()
    polls[place] = took()
  }
  return { polls: polls as Record<PollPlace, Life>, each: keys }
}
