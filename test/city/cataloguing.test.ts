/** An adopted suggestion's row is entered by the follower, despite an interruption (第二十条). */
import { expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { decideCatalogueSuggestion, suggestCatalogueEntry } from '../../shared/city/calls/suggesting.ts'
import { followRecord } from '../../shared/city/follow.ts'
import { code, world } from '../support/administrators.ts'

const suggested = {
  category: 'heating-temperature',
  area: '210102',
  lead: 'heping-housing',
  coHandlers: [],
  reasons: '目录有误',
}
const department: Actor = { role: 'department', id: 'd', unit: 'heping-housing' }
const authority: Actor = { role: 'supervisor', id: 'k', authority: 'platform' }
const from = '2026-10-12'

/** Somebody who adopts a suggestion, as often as they ask. */
async function adopting() {
  const all = await world()
  const { call, deps, city } = all
  const made = await suggestCatalogueEntry(call({}, suggested, undefined, department), deps)
  const { id } = (made as { body: { id: string } }).body
  const body = { decision: 'adopt', reasons: '属实', from }
  return {
    ...all,
    adopt: () => decideCatalogueSuggestion(call({ suggestion: id }, body, undefined, authority), deps),
    rows: async () =>
      (await city()).catalogue.filter((row) => row.category === suggested.category && row.area === suggested.area),
  }
}

it('adopted by somebody who was cut off before the row was written, the follower enters it, once', async () => {
  const { adopt, rows, deps, knocked } = await adopting()
  const { logs } = deps.cityRecords
  deps.cityRecords.logs = () => {
    throw new Error('killed')
  }
  await expect(adopt()).rejects.toThrow('killed')
  deps.cityRecords.logs = logs
  expect((await rows()).filter((row) => row.from === from)).toEqual([])
  expect(code(await adopt())).toBe('catalogue.suggestion-decided')

  const received = { sentAt: Date.now(), receives: 1 }
  const follow = () => Promise.all(knocked.map((knock) => followRecord(knock, received, deps)))
  expect(await follow()).toEqual(['carried', 'carried'])
  expect(await rows()).toContainEqual(expect.objectContaining({ lead: 'heping-housing', from }))
  const entered = await rows()
  await follow()
  expect(await rows()).toEqual(entered)
})

it('rows that were not written any more are written by the follower, and an older one replaces no newer', async () => {
  const { deps, call, city, knocked, put } = await world()
  const { rows } = deps.cityRecords
  const write = rows.put
  rows.put = async () => {
    throw new Error('killed')
  }
  const name = async () => (await city()).units.find((one) => one.code === 'sy-water')?.name
  await expect(put('sy-water', { name: '水务一' })).rejects.toThrow('killed')
  rows.put = write
  expect(await name()).not.toBe('水务一')
  await put('sy-water', { name: '水务二' })
  expect(await name()).toBe('水务二')
  for (const knock of knocked)
    expect(await followRecord(knock, { sentAt: Date.now(), receives: 1 }, deps)).toBe('carried')
  expect(await name()).toBe('水务二')
  expect(call).toBeDefined()
})
