/** 随处中断 — cut off at any step, what was decided stands in the rows, and what was not nowhere (敲门再写). */
import { expect, it } from 'vitest'
import { putCategory, putChannel } from '../../shared/city/calls/administering.ts'
import { putCatalogueEntry } from '../../shared/city/calls/cataloguing.ts'
import { decideCatalogueSuggestion, suggestCatalogueEntry } from '../../shared/city/calls/suggesting.ts'
import { followRecord } from '../../shared/city/follow.ts'
import { categoriesKind } from '../../shared/city/records/categories.ts'
import { channelKind } from '../../shared/city/records/channel.ts'
import { catalogueRecord } from '../../shared/city/records/dated.ts'
import { unitsRecord } from '../../shared/city/records/units.ts'
import type { Reply } from '../../shared/door/http.ts'
import { world } from '../support/administrators.ts'

type World = Awaited<ReturnType<typeof world>>
class CutOff extends Error {}

/** After so many writes and knocks everything fails, until it is mended. */
function cutting({ client, deps }: World) {
  let left = Number.POSITIVE_INFINITY
  const count = () => {
    if (left-- <= 0) throw new CutOff('cut off')
  }
  const send = client.send.bind(client)
  client.send = (async (command: object, ...more: object[]) => {
    if (/^(Put|Update)/.test(command.constructor.name)) count()
    return send(command as never, ...(more as []))
  }) as never
  const knock = deps.knocks.send
  deps.knocks.send = async (one) => {
    count()
    return knock(one)
  }
  return {
    after(writes: number) {
      left = writes
    },
    mended() {
      left = Number.POSITIVE_INFINITY
    },
  }
}

const from = '2026-11-02'
const place = { category: 'heating-temperature', area: '210102' }
const row = { lead: 'heping-housing', coHandlers: [], from }
const department = { role: 'department', id: 'd', unit: 'heping-housing' }
const authority = { role: 'supervisor', id: 'k', authority: 'platform' }

/** One decision of each kind that something follows. */
const acts: Record<string, (all: World) => Promise<unknown>> = {
  'a unit': ({ put }) => put('sy-water', { name: '水务' }),
  'a retirement': ({ retire }) => retire('sy-housing', { from: '2026-12-01', successor: 'sy-water' }),
  'a category': ({ call, deps }) => putCategory(call({ category: 'test' }, { name: '测试' }), deps),
  'a channel': ({ call, deps }) => putChannel(call({ channel: 'kiosk' }, { name: '自助机', kind: 'web' }), deps),
  'a row of the catalogue': ({ call, deps }) => putCatalogueEntry(call(place, row), deps),
  'an adopted suggestion': async ({ call, deps }) => {
    const asked = { ...place, lead: row.lead, coHandlers: [], reasons: '目录有误' }
    const made = (await suggestCatalogueEntry(call({}, asked, undefined, department), deps)) as Reply<{ id: string }>
    const decision = { decision: 'adopt', reasons: '属实', from }
    return decideCatalogueSuggestion(call({ suggestion: made.body?.id }, decision, undefined, authority), deps)
  },
}

/** What the logs say, and what whoever reads the city sees. */
async function standing({ deps, city }: World) {
  const { logs } = deps.cityRecords
  const units = unitsRecord.replay((await logs(unitsRecord).read('units'))?.log ?? [])?.all
  const id = catalogueRecord.idOf({ ...place, ...row })
  const kind = catalogueRecord.kind(id)
  const rows = kind.replay((await logs(kind).read(id))?.log ?? []) ?? []
  const categories = categoriesKind.replay((await logs(categoriesKind).read('categories'))?.log ?? [])
  const kiosk = channelKind.replay((await logs(channelKind).read('kiosk'))?.log ?? [])
  const seen = await city()
  const sorted = <T extends { code: string }>(some: Iterable<T>) => [...some].toSorted(byCode)
  return {
    decided: { units: sorted(units?.values() ?? []), categories: sorted(categories?.values() ?? []), kiosk, rows },
    read: {
      units: sorted(seen.units),
      categories: sorted(seen.categories),
      kiosk: seen.channels.find(({ code }) => code === 'kiosk'),
      rows: seen.catalogue.filter(({ category, area }) => category === place.category && area === place.area),
    },
  }
}
const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1)

it.each(Object.keys(acts))('%s', { timeout: 120_000 }, async (what) => {
  let cuts = 0
  for (; ; cuts++) {
    const all = await world()
    const cut = cutting(all)
    cut.after(cuts)
    const done = await acts[what]?.(all).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof CutOff)) throw error
        return false
      },
    )
    cut.mended()
    // A knock whose write never came is looked at until it is old, or until another attempt won.
    for (const knock of all.knocked)
      expect(['carried', 'superseded', 'retry', 'abandoned']).toContain(
        await followRecord(knock, { sentAt: 0, receives: 50 }, all.deps),
      )
    const { decided, read } = await standing(all)
    expect(read).toEqual(decided)
    if (done) break
  }
  // Text, knock, log and row at the least.
  expect(cuts).toBeGreaterThanOrEqual(3)
})
